import type { Prisma } from "@/prisma/generated/client";
import { type Actor, actorId } from "../auth/actor";
import { canSeeProfile, PROFILE_FACTS, profileFacts } from "../people/policy";
import { RESOURCE_FACTS, resourceFacts } from "../resources/policy";
import { addressOf } from "./address";
import {
  canDeletePost,
  canEditPost,
  canReadPost,
  canReply,
  canReport,
  type PostFacts,
  type ThreadFacts,
} from "./policy";
import type { AuthorView, PlaceView, PostView } from "./views";

const IN_FORCE = { where: { liftedAt: null }, take: 1 } as const;
const HIDINGS = { ...IN_FORCE, select: { reason: true, note: true } } as const;

const AUTHOR = {
  select: {
    ...PROFILE_FACTS,
    name: true,
    handle: true,
    demo: true,
    profile: { select: { audience: true, country: true } },
  },
} satisfies Prisma.UserDefaultArgs;

/** Posts on one page of a thread, the opening among them. */
export const PAGE = 50;

/** The opening first, then time; the id makes the order certain. */
export const IN_ORDER = [
  { opening: "desc" },
  { createdAt: "asc" },
  { id: "asc" },
] satisfies Prisma.PostOrderByWithRelationInput[];

/** The columns from which a post's facts and view are made. */
export const POST = {
  id: true,
  threadId: true,
  parentId: true,
  opening: true,
  authorId: true,
  author: AUTHOR,
  language: true,
  html: true,
  version: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
  hidings: HIDINGS,
} satisfies Prisma.PostSelect;

/** The columns from which a thread's facts and view are made. */
export const THREAD = {
  id: true,
  kind: true,
  title: true,
  language: true,
  themes: true,
  authorId: true,
  author: AUTHOR,
  createdAt: true,
  deletedAt: true,
  replyCount: true,
  locks: { ...IN_FORCE, select: { reason: true, at: true } },
  hidings: HIDINGS,
  resource: { select: { ...RESOURCE_FACTS, id: true, title: true, language: true } },
} satisfies Prisma.ThreadSelect;

export type PostRow = Prisma.PostGetPayload<{ select: typeof POST }>;
export type ThreadRow = Prisma.ThreadGetPayload<{ select: typeof THREAD }>;

/** A thread's facts. The record counts only for its comments: a discussion that started from it stands alone. */
export const threadFacts = (row: ThreadRow): ThreadFacts => ({
  authorId: row.authorId,
  hidden: row.hidings.length > 0,
  deleted: row.deletedAt !== null,
  locked: row.locks.length > 0,
  resource: row.kind === "comments" && row.resource ? resourceFacts(row.resource) : null,
});

/** The facts of the comments of a resource before anybody commented. */
export const uncommented = (
  resource: Prisma.ResourceGetPayload<{ select: typeof RESOURCE_FACTS }>,
): ThreadFacts => ({
  authorId: null,
  hidden: false,
  deleted: false,
  locked: false,
  resource: resourceFacts(resource),
});

/** A post's facts. */
export const postFacts = (row: PostRow): PostFacts => ({
  authorId: row.authorId,
  opening: row.opening,
  hidden: row.hidings.length > 0,
  deleted: row.deletedAt !== null,
});

/** A post for this reader: what she may read of it and do with it. */
export function postView(actor: Actor, row: PostRow, thread: ThreadFacts): PostView {
  const facts = postFacts(row);
  const own = row.authorId === actorId(actor);
  const readable = canReadPost(actor, facts).allowed;
  const mayRemove = canDeletePost(actor, facts).allowed;
  return {
    id: row.id,
    parentId: row.parentId,
    author: authorView(actor, row.author),
    language: row.language,
    html: readable && !facts.deleted ? row.html : null,
    state: facts.deleted ? "deleted" : facts.hidden ? "hidden" : "visible",
    hidden: readable ? (row.hidings[0] ?? null) : null,
    sample: row.author.demo,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    own,
    isNew: !own && isNewTo(actor, row.createdAt),
    may: {
      reply: canReply(actor, thread).allowed && !facts.deleted && !facts.hidden,
      edit: canEditPost(actor, facts, thread).allowed,
      remove: mayRemove && !facts.deleted,
      restore: mayRemove && facts.deleted,
      report: canReport(actor, facts).allowed,
    },
  };
}

const isNewTo = (actor: Actor, at: Date): boolean =>
  actor.kind === "person" && actor.previousVisitAt !== null && at > actor.previousVisitAt;

/** Somebody who said something: her name to all, where she is from to those who may see her profile. */
export function authorView(actor: Actor, row: PostRow["author"]): AuthorView {
  const { name, handle, profile } = row;
  return canSeeProfile(actor, profileFacts(row)).allowed
    ? { name, handle, country: profile?.country ?? null }
    : { name, handle: null, country: null };
}

/** Where the posts of a thread stand. */
export function placeView(row: ThreadRow): PlaceView {
  const { title, language } = row.kind === "comments" && row.resource ? row.resource : row;
  return { title, language, address: addressOf(row) };
}
