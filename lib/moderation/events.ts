import type { DomainEvent } from "../events/event";

/**
 * What a report or a decision is about, enough for a line in an inbox. The words themselves are left out: events
 * are kept for ever, and what was hidden for its personal data must not live on in the log.
 */
export interface About {
  kind: "post" | "thread" | "resource";
  /** Null for the starter corpus. */
  authorId: string | null;
  /** Of the discussion or the resource, in its own language. */
  title: string;
  language: string;
  /** Address without language prefix. */
  path: string;
}

/** What moderators and reporters do. `subject` is "post:<id>", "thread:<id>" or "resource:<id>". */
export type ModerationEvent = DomainEvent &
  About &
  (
    | { name: "content.reported"; flagId: string; reasonCode: string }
    | { name: "content.kept"; flagIds: string[] }
    | { name: "content.hidden"; hidingId: string; reasonCode: string }
    | { name: "content.lifted"; hidingId: string }
  );
