/** Why somebody is told. */
export type Because =
  | "your-post"
  | "your-thread"
  | "your-resource"
  | "your-contribution"
  | "your-account"
  | "staff";

/** What she is told: a key below `notifications.kind`. */
export type NoticeKind =
  | "reply"
  | "comment"
  | "resource-published"
  | "resource-returned"
  | "resource-submitted"
  | "content-hidden"
  | "content-lifted"
  | "content-reported"
  | "role-changed"
  | "account-admitted"
  | "account-requested";

/** A line in the inbox. */
export interface NoticeView {
  id: string;
  kind: NoticeKind;
  because: Because;
  /** Whoever did it; "" when that is not said. */
  actorName: string;
  /** What it is about, in its own language. */
  title: string;
  titleLanguage: string;
  /** What was answered, or why something was done. */
  excerpt: string;
  excerptLanguage: string;
  /** Address without language prefix. */
  path: string;
  at: Date;
  unread: boolean;
  /** What it told of is not to be read any more. */
  gone: boolean;
}

/** The inbox: what is unread first, then a page of what was read. */
export interface InboxView {
  unread: NoticeView[];
  /** Whether there are more unread notices than are shown. */
  moreUnread: boolean;
  read: NoticeView[];
  /** The id to ask the next page of read notices with, null on the last one. */
  next: string | null;
}
