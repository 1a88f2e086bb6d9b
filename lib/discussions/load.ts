import type { Actor } from "../auth/actor";
import type { Tx } from "../db/transaction";
import { NotFound } from "../errors";
import { canReadPost, canSeeThread, type PostFacts, type ThreadFacts } from "./policy";
import { POST, postFacts, THREAD, type ThreadRow, threadFacts } from "./rows";

export interface LoadedThread {
  row: ThreadRow;
  facts: ThreadFacts;
}

/**
 * A thread inside a command.
 * @throws NotFound also when the actor may not see it
 */
export async function loadThread(tx: Tx, actor: Actor, id: string): Promise<LoadedThread> {
  const row = await tx.thread.findUnique({ where: { id }, select: THREAD });
  if (!row) throw new NotFound();
  const facts = threadFacts(row);
  if (!canSeeThread(actor, facts).allowed) throw new NotFound();
  return { row, facts };
}

export interface LoadedPost {
  post: { threadId: string; markdown: string; html: string; version: number };
  facts: PostFacts;
  thread: ThreadFacts;
}

/**
 * A post and its thread inside a command.
 * @throws NotFound also when the actor may not read it
 */
export async function loadPost(tx: Tx, actor: Actor, id: string): Promise<LoadedPost> {
  const post = await tx.post.findUnique({ where: { id }, select: { ...POST, markdown: true } });
  if (!post) throw new NotFound();
  const thread = await loadThread(tx, actor, post.threadId);
  const facts = postFacts(post);
  if (!canReadPost(actor, facts).allowed) throw new NotFound();
  return { post, facts, thread: thread.facts };
}
