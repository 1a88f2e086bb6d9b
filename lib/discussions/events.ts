import type { DomainEvent } from "../events/event";

/** What can happen in a conversation. `subject` is "post:<id>" or "thread:<id>". */
export type DiscussionEvent = DomainEvent &
  (
    | { name: "thread.started"; threadId: string }
    | {
        name: "reply.posted";
        threadId: string;
        postId: string;
        parentId: string | null;
      }
    | { name: "post.edited"; threadId: string; postId: string }
    | { name: "post.deleted"; threadId: string; postId: string }
    | { name: "post.restored"; threadId: string; postId: string }
    | { name: "thread.locked"; threadId: string }
    | { name: "thread.unlocked"; threadId: string }
  );
