import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../../auth/actor";
import { db } from "../../db/client";
import { NotFound } from "../../errors";
import { addressOf } from "../address";
import { canEditPost, postsReadableBy } from "../policy";
import { quotation } from "../quotation";
import {
  authorView,
  IN_ORDER,
  PAGE,
  POST,
  type PostRow,
  placeView,
  postFacts,
  THREAD,
  threadFacts,
} from "../rows";
import type { EditablePost, PostHistory, QuoteView } from "../views";

/** @throws NotFound when the actor may not read the post */
async function readablePost(actor: Actor, id: string) {
  const post = await db().post.findFirst({
    where: { AND: [{ id }, postsReadableBy(actor)] },
    select: { ...POST, markdown: true, thread: { select: THREAD } },
  });
  if (!post) throw new NotFound();
  return post;
}

/**
 * The source of a post, for its author to correct.
 * @throws NotFound when the actor may not edit it
 */
export async function getEditablePost(actor: Actor, id: string): Promise<EditablePost> {
  const post = await readablePost(actor, id);
  const { thread, markdown, language, version } = post;
  if (!canEditPost(actor, postFacts(post), threadFacts(thread)).allowed) throw new NotFound();
  return { id, place: placeView(thread), markdown, language, version };
}

/**
 * A post with what it said before, open to everybody who may read the post.
 * @throws NotFound when the actor may not read it
 */
export async function getPostHistory(actor: Actor, id: string): Promise<PostHistory> {
  const { thread, author, language, html, createdAt, editedAt } = await readablePost(actor, id);
  const revisions = await db().postRevision.findMany({
    where: { postId: id },
    select: { version: true, html: true, at: true },
    orderBy: { version: "desc" },
    take: 50,
  });
  return {
    id,
    place: placeView(thread),
    author: authorView(actor, author),
    language,
    html,
    createdAt,
    editedAt,
    versions: revisions.map(({ at, ...version }) => ({ ...version, until: at })),
  };
}

/**
 * What a reply answers, with the words to quote.
 * @returns null when the actor may not read it: the reply then answers the thread
 */
export async function getQuote(actor: Actor, id: string): Promise<QuoteView | null> {
  const post = await db().post.findFirst({
    where: { AND: [{ id }, postsReadableBy(actor)] },
    select: { markdown: true, author: { select: { name: true } } },
  });
  const author = post?.author.name ?? "";
  return post && { postId: id, author, markdown: quotation(author, post.markdown) };
}

/**
 * The address of a post, for permalinks: its page, and the cursor of the page it stands on.
 * @throws NotFound when the actor may not see it
 */
export async function getPostAddress(actor: Actor, id: string): Promise<string> {
  const { thread, ...post } = await readablePost(actor, id);
  const after = post.opening ? null : await pageBefore(post);
  return `${addressOf(thread)}${after ? `?after=${after}` : ""}#post-${id}`;
}

/** The last post of the page before the one on which this post stands, null on the first. */
async function pageBefore(post: PostRow): Promise<string | null> {
  const { threadId, createdAt, id } = post;
  const earlier: Prisma.PostWhereInput = {
    threadId,
    OR: [{ opening: true }, { createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }],
  };
  const page = Math.floor((await db().post.count({ where: earlier })) / PAGE);
  if (page === 0) return null;
  const last = await db().post.findFirst({
    where: earlier,
    select: { id: true },
    orderBy: IN_ORDER,
    skip: page * PAGE - 1,
  });
  return last?.id ?? null;
}
