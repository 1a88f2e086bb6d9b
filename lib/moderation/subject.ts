import type { Subject } from "./schema";

/** The columns of a report or a hiding that say what it is about; the database holds exactly one. */
export interface Columns {
  postId: string | null;
  threadId: string | null;
  resourceId: string | null;
}

/** What a row is about. */
export function subjectOf({ postId, threadId, resourceId }: Columns): Subject {
  if (postId) return { kind: "post", id: postId };
  if (threadId) return { kind: "thread", id: threadId };
  return { kind: "resource", id: resourceId ?? "" };
}

/** The column of a row about this. */
export const columnOf = ({ kind, id }: Subject) =>
  kind === "post" ? { postId: id } : kind === "thread" ? { threadId: id } : { resourceId: id };

/** As forms and addresses carry it: "post:<id>". */
export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;
