import type { Because, NoticeKind } from "./views";

/** What an event is about, as ids of people. Left out: there is nobody in that part. */
export interface Happening {
  /** Whoever did it is never told. */
  actorId: string | null;
  /** Wrote the post that was answered. */
  parentAuthorId?: string | null;
  /** Started the discussion. */
  threadAuthorId?: string | null;
  /** Deposited the resource. */
  depositorId?: string | null;
  /** Wrote what a moderator judged. */
  authorId?: string | null;
  /** Whose account it is. */
  accountId?: string;
  staffIds?: string[];
}

/** Who is told what, and why. */
interface Rule {
  kind: NoticeKind;
  because: Because;
  hears: (what: Happening) => readonly (string | null | undefined)[];
}

const depositor = (what: Happening) => [what.depositorId];
const author = (what: Happening) => [what.authorId];
const account = (what: Happening) => [what.accountId];
const staff = (what: Happening) => what.staffIds ?? [];

/** THE RULE TABLE: event by event, the nearest reason first, since nobody is told the same thing twice. */
export const RULES = {
  "reply.posted": [
    { kind: "reply", because: "your-post", hears: (what) => [what.parentAuthorId] },
    { kind: "reply", because: "your-thread", hears: (what) => [what.threadAuthorId] },
    { kind: "comment", because: "your-resource", hears: depositor },
  ],
  "resource.submitted": [{ kind: "resource-submitted", because: "staff", hears: staff }],
  "resource.published": [
    { kind: "resource-published", because: "your-resource", hears: depositor },
  ],
  "resource.returned": [{ kind: "resource-returned", because: "your-resource", hears: depositor }],
  "content.hidden": [{ kind: "content-hidden", because: "your-contribution", hears: author }],
  "content.lifted": [{ kind: "content-lifted", because: "your-contribution", hears: author }],
  "content.reported": [{ kind: "content-reported", because: "staff", hears: staff }],
  "role.changed": [{ kind: "role-changed", because: "your-account", hears: account }],
  "account.admitted": [{ kind: "account-admitted", because: "your-account", hears: account }],
  "account.requested": [{ kind: "account-requested", because: "staff", hears: staff }],
} satisfies Record<string, Rule[]>;

/** An event that somebody may be told of. */
export type ToldEvent = keyof typeof RULES;

/** Somebody who is told. */
export interface Hearer {
  userId: string;
  kind: NoticeKind;
  because: Because;
}

/** Who hears of an event: each person once, for the nearest reason, and never whoever did it. */
export function hearersOf(event: ToldEvent, what: Happening): Hearer[] {
  const hearers = new Map<string, Hearer>();
  for (const { kind, because, hears } of RULES[event] as Rule[]) {
    for (const userId of hears(what)) {
      if (!userId || userId === what.actorId || hearers.has(userId)) continue;
      hearers.set(userId, { userId, kind, because });
    }
  }
  return [...hearers.values()];
}
