import { type Actor, actorId } from "../../auth/actor";
import { authorOf, ensure } from "../../auth/verdict";
import { now } from "../../clock";
import { newId } from "../../db/ids";
import { inTransaction, type Tx } from "../../db/transaction";
import { Conflict } from "../../errors";
import { ring } from "../../events/ring";
import { renderMarkdown } from "../../markdown/markdown";
import type { DiscussionEvent } from "../events";
import { loadPost } from "../load";
import { canDeletePost, canEditPost } from "../policy";
import type { EditInput } from "../schema";

/** A post that was changed, enough to make its address. */
export interface Changed {
  threadId: string;
  postId: string;
}

/**
 * Corrects a post; what it said before is kept.
 * @throws Conflict with the text that stands, Denied, NotFound
 */
export async function editPost(actor: Actor, input: EditInput): Promise<Changed> {
  return inTransaction(async (tx) => {
    const { postId, version, text, language } = input;
    const { post, facts, thread } = await loadPost(tx, actor, postId);
    ensure(canEditPost(actor, facts, thread));
    const { count } = await tx.post.updateMany({
      where: { id: postId, version },
      data: {
        markdown: text,
        html: renderMarkdown(text),
        language,
        version: version + 1,
        editedAt: now(),
      },
    });
    if (count === 0) throw new Conflict(await textOf(tx, postId));
    const { threadId, markdown, html } = post;
    await tx.postRevision.create({
      data: { id: newId(), postId, version, markdown, html, editorId: authorOf(actor) },
    });
    await ringFor(tx, actor, "post.edited", { threadId, postId });
    return { threadId, postId };
  });
}

/** Read again: the other edit may have ended while this one waited for the row. */
const textOf = async (tx: Tx, id: string): Promise<string> =>
  (await tx.post.findUniqueOrThrow({ where: { id }, select: { html: true } })).html;

/**
 * Takes a post back; {@link restorePost} undoes it.
 * @throws Denied, NotFound
 */
export const deletePost = (actor: Actor, input: { postId: string }): Promise<Changed> =>
  setDeleted(actor, input.postId, true);

/**
 * Brings a deleted post back.
 * @throws Denied, NotFound
 */
export const restorePost = (actor: Actor, input: { postId: string }): Promise<Changed> =>
  setDeleted(actor, input.postId, false);

async function setDeleted(actor: Actor, postId: string, deleted: boolean): Promise<Changed> {
  return inTransaction(async (tx) => {
    const { post, facts } = await loadPost(tx, actor, postId);
    ensure(canDeletePost(actor, facts));
    const { threadId } = post;
    // The condition lets one of two clicks through, so that the reply is counted once.
    const { count } = await tx.post.updateMany({
      where: { id: postId, deletedAt: deleted ? null : { not: null } },
      data: { deletedAt: deleted ? now() : null },
    });
    if (count > 0) {
      await tx.thread.update({
        where: { id: threadId },
        data: { replyCount: { increment: deleted ? -1 : 1 } },
      });
      await ringFor(tx, actor, deleted ? "post.deleted" : "post.restored", { threadId, postId });
    }
    return { threadId, postId };
  });
}

function ringFor(
  tx: Tx,
  actor: Actor,
  name: "post.edited" | "post.deleted" | "post.restored",
  changed: Changed,
): Promise<void> {
  return ring<DiscussionEvent>(tx, {
    name,
    subject: `post:${changed.postId}`,
    actorId: actorId(actor),
    ...changed,
  });
}
