/** Somebody who said something, as others see her. */
export interface AuthorView {
  name: string;
  /** Of her page, and her country: null when her profile is not for this reader. */
  handle: string | null;
  country: string | null;
}

/** Why a moderator took something out of sight: a reason code and her words. */
export interface HiddenView {
  reason: string;
  note: string;
}

/** A post for one reader. `html` is null when only its trace is left to her. */
export interface PostView {
  id: string;
  parentId: string | null;
  author: AuthorView;
  language: string;
  html: string | null;
  state: "visible" | "hidden" | "deleted";
  /** For the author and staff. */
  hidden: HiddenView | null;
  /** Written by an account of the demo. */
  sample: boolean;
  createdAt: Date;
  editedAt: Date | null;
  own: boolean;
  isNew: boolean;
  may: {
    reply: boolean;
    edit: boolean;
    remove: boolean;
    restore: boolean;
    report: boolean;
  };
}

/** One line in a list of discussions. */
export interface ThreadCard {
  id: string;
  slug: string;
  title: string;
  language: string;
  excerpt: string;
  themes: string[];
  author: AuthorView;
  replyCount: number;
  /** Languages of the posts, the title's first. */
  languages: string[];
  lastActivityAt: Date;
  locked: boolean;
  hidden: boolean;
  sample: boolean;
}

/** A conversation for one reader. */
export interface ThreadView {
  /** Null for a record that nobody commented yet. */
  id: string | null;
  slug: string;
  title: string;
  language: string;
  themes: string[];
  author: AuthorView | null;
  createdAt: Date;
  replyCount: number;
  /** Started by an account of the demo. */
  sample: boolean;
  locked: { reason: string; at: Date } | null;
  hidden: HiddenView | null;
  startedFrom: { id: string; title: string; language: string; slug: string } | null;
  opening: PostView | null;
  posts: PostView[];
  /** The id to ask the next page with, null on the last one. */
  next: string | null;
  may: { reply: boolean; lock: boolean; report: boolean };
  /** Why she may not reply: a key below `errors.` */
  replyRefusal: string | null;
}

/** Where a post stands: a discussion, or the comments of a record. */
export interface PlaceView {
  title: string;
  language: string;
  address: string;
}

/** A post with its earlier versions, newest first. */
export interface PostHistory {
  id: string;
  place: PlaceView;
  author: AuthorView;
  language: string;
  html: string;
  createdAt: Date;
  editedAt: Date | null;
  versions: { version: number; html: string; until: Date }[];
}

/** A post to correct: its source text and the version it has. */
export interface EditablePost {
  id: string;
  place: PlaceView;
  markdown: string;
  language: string;
  version: number;
}

/** What a reply answers: who said it, and her words as a Markdown quotation. */
export interface QuoteView {
  postId: string;
  author: string;
  markdown: string;
}
