import type { Actor } from "../auth/actor";
import { authorOf, ensure } from "../auth/verdict";
import { now } from "../clock";
import { newId } from "../db/ids";
import { inTransaction, type Tx } from "../db/transaction";
import { NotFound } from "../errors";
import { ring } from "../events/ring";
import { renderMarkdown } from "../markdown/markdown";
import { RESOURCE_FACTS, resourcesVisibleTo } from "../resources/policy";
import type { DiscussionEvent } from "./events";
import { loadThread } from "./load";
import { canReply, canStartThread } from "./policy";
import { uncommented } from "./rows";
import type { CommentInput, ReplyInput, ThreadInput } from "./schema";

/** Where a contribution stands, enough to make its address. */
export interface Posted {
  threadId: string;
  postId: string;
}

/**
 * Starts a discussion with its first post.
 * @throws Denied, NotFound when the record it starts from is not for this actor
 */
export async function startThread(actor: Actor, input: ThreadInput): Promise<Posted> {
  return inTransaction(async (tx) => {
    ensure(canStartThread(actor));
    const { title, language, themes, resourceId = null } = input;
    if (resourceId) await ensureVisible(tx, actor, resourceId);
    const authorId = authorOf(actor);
    const threadId = newId();
    await tx.thread.create({
      data: { id: threadId, kind: "discussion", title, language, themes, authorId, resourceId },
    });
    const postId = await addPost(tx, { ...input, authorId, threadId, opening: true });
    await ring<DiscussionEvent>(tx, {
      name: "thread.started",
      subject: `thread:${threadId}`,
      actorId: authorId,
      threadId,
    });
    return { threadId, postId };
  });
}

async function ensureVisible(tx: Tx, actor: Actor, id: string): Promise<void> {
  const where = { AND: [{ id }, resourcesVisibleTo(actor)] };
  if (!(await tx.resource.findFirst({ where, select: { id: true } }))) throw new NotFound();
}

/**
 * Adds a reply to a thread, or to one of its posts.
 * @throws Denied, NotFound
 */
export async function postReply(actor: Actor, input: ReplyInput): Promise<Posted> {
  return inTransaction((tx) => reply(tx, actor, input));
}

/**
 * Adds a comment to a resource; the first one makes the thread.
 * @throws Denied, NotFound
 */
export async function postComment(actor: Actor, input: CommentInput): Promise<Posted> {
  return inTransaction(async (tx) =>
    reply(tx, actor, { ...input, threadId: await commentsThread(tx, actor, input) }),
  );
}

async function commentsThread(
  tx: Tx,
  actor: Actor,
  { resourceId, language }: CommentInput,
): Promise<string> {
  const where = { kind: "comments", resourceId };
  const known = await tx.thread.findFirst({ where, select: { id: true } });
  if (known) return known.id;
  await ensureVisible(tx, actor, resourceId);
  const resource = await tx.resource.findUniqueOrThrow({
    where: { id: resourceId },
    select: RESOURCE_FACTS,
  });
  ensure(canReply(actor, uncommented(resource)));
  // Two first comments at once: the unique index lets one in, both find the same thread.
  await tx.thread.createMany({
    data: { id: newId(), kind: "comments", language, resourceId },
    skipDuplicates: true,
  });
  return (await tx.thread.findFirstOrThrow({ where, select: { id: true } })).id;
}

async function reply(tx: Tx, actor: Actor, input: ReplyInput): Promise<Posted> {
  const { threadId } = input;
  const { facts } = await loadThread(tx, actor, threadId);
  ensure(canReply(actor, facts));
  const authorId = authorOf(actor);
  const parentId = await branchOf(tx, input);
  const postId = await addPost(tx, { ...input, authorId, parentId, opening: false });
  await tx.thread.update({
    where: { id: threadId },
    data: { replyCount: { increment: 1 }, lastActivityAt: now() },
  });
  await ring<DiscussionEvent>(tx, {
    name: "reply.posted",
    subject: `post:${postId}`,
    actorId: authorId,
    threadId,
    postId,
    parentId,
  });
  return { threadId, postId };
}

/** Replies go one level deep: an answer to an answer belongs to the same branch. */
async function branchOf(tx: Tx, { threadId, parentId }: ReplyInput): Promise<string | null> {
  if (!parentId) return null;
  const parent = await tx.post.findUnique({
    where: { id: parentId },
    select: { threadId: true, parentId: true, opening: true },
  });
  if (parent?.threadId !== threadId) throw new NotFound();
  return parent.opening ? null : (parent.parentId ?? parentId);
}

interface NewPost {
  threadId: string;
  parentId?: string | null;
  opening: boolean;
  authorId: string;
  text: string;
  language: string;
}

async function addPost(tx: Tx, post: NewPost): Promise<string> {
  const { text, threadId, parentId = null, opening, authorId, language } = post;
  const id = newId();
  const html = renderMarkdown(text);
  await tx.post.create({
    data: { id, threadId, parentId, opening, authorId, language, markdown: text, html },
  });
  return id;
}
