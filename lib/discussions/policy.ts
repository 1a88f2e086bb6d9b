import type { Prisma } from "@/prisma/generated/client";
import { type Actor, isStaff } from "../auth/actor";
import { allow, deny, type Verdict } from "../auth/verdict";
import { canSeeResource, type ResourceFacts, resourcesVisibleTo } from "../resources/policy";

/** All that the rules need to know of a thread. `resource` is set for the comments of a record. */
export interface ThreadFacts {
  authorId: string | null;
  hidden: boolean;
  deleted: boolean;
  locked: boolean;
  resource: ResourceFacts | null;
}

/** All that the rules need to know of a post. */
export interface PostFacts {
  authorId: string;
  opening: boolean;
  hidden: boolean;
  deleted: boolean;
}

const isOwn = (actor: Actor, thing: { authorId: string | null }): boolean =>
  actor.kind === "person" && actor.id === thing.authorId;

/** Who sees a thread: whoever sees its record; a hidden one only its author and staff. */
export const canSeeThread = (actor: Actor, thread: ThreadFacts): Verdict =>
  actor.kind === "system"
    ? allow
    : thread.deleted || (thread.hidden && !isOwn(actor, thread) && !isStaff(actor))
      ? deny("not-found")
      : thread.resource
        ? canSeeResource(actor, thread.resource)
        : allow;

/** The same rule as a condition on rows. */
export function threadsVisibleTo(actor: Actor): Prisma.ThreadWhereInput {
  if (actor.kind === "system") return {};
  const unhidden: Prisma.ThreadWhereInput = {
    hidings: { none: { liftedAt: null } },
  };
  const own: Prisma.ThreadWhereInput[] =
    actor.kind === "person" ? [unhidden, { authorId: actor.id }] : [unhidden];
  return {
    deletedAt: null,
    AND: [
      isStaff(actor) ? {} : { OR: own },
      { OR: [{ kind: "discussion" }, { resource: resourcesVisibleTo(actor) }] },
    ],
  };
}

/** Who reads what a post says; to the others it leaves a trace. The thread's own rule comes first. */
export const canReadPost = (actor: Actor, post: PostFacts): Verdict =>
  actor.kind === "system" || isOwn(actor, post)
    ? allow
    : post.deleted
      ? deny("post-deleted")
      : post.hidden && !isStaff(actor)
        ? deny("post-hidden")
        : allow;

/** The same rule as a condition on rows, the thread's included. */
export function postsReadableBy(actor: Actor): Prisma.PostWhereInput {
  if (actor.kind === "system") return {};
  const open: Prisma.PostWhereInput = isStaff(actor)
    ? { deletedAt: null }
    : { deletedAt: null, hidings: { none: { liftedAt: null } } };
  return {
    thread: threadsVisibleTo(actor),
    ...(actor.kind === "person" ? { OR: [open, { authorId: actor.id }] } : open),
  };
}

/** Who may start a discussion. */
export const canStartThread = (actor: Actor): Verdict =>
  actor.kind === "visitor" ? deny("sign-in") : allow;

/** Who may add to a thread. */
export const canReply = (actor: Actor, thread: ThreadFacts): Verdict =>
  actor.kind === "visitor"
    ? deny("sign-in")
    : thread.deleted || thread.resource?.deleted
      ? deny("already-gone")
      : thread.hidden || thread.resource?.hidden
        ? deny("thread-hidden")
        : thread.locked
          ? deny("thread-locked")
          : thread.resource && thread.resource.state !== "published"
            ? deny("not-published")
            : allow;

/** Who may correct a post: its author, while it stands. */
export const canEditPost = (actor: Actor, post: PostFacts, thread: ThreadFacts): Verdict =>
  !isOwn(actor, post)
    ? deny("not-yours")
    : post.deleted
      ? deny("post-deleted")
      : post.hidden
        ? deny("post-hidden")
        : thread.locked
          ? deny("thread-locked")
          : allow;

/** Who may delete a post, and undo it: its author; not the opening, which carries the thread. */
export const canDeletePost = (actor: Actor, post: PostFacts): Verdict =>
  !isOwn(actor, post) ? deny("not-yours") : post.opening ? deny("opening-post") : allow;

/** Who may report something that was said: every member but its author, while it stands. */
export const canReport = (
  actor: Actor,
  said: { authorId: string | null; hidden: boolean; deleted: boolean },
): Verdict =>
  actor.kind !== "person"
    ? deny("sign-in")
    : isOwn(actor, said)
      ? deny("own-words")
      : said.deleted || said.hidden
        ? deny("already-gone")
        : allow;

/** Who may close a thread and open it again. */
export const canLockThread = (actor: Actor): Verdict =>
  isStaff(actor) ? allow : deny("staff-only");
