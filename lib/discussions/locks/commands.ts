import type { Actor } from "../../auth/actor";
import { authorOf, ensure } from "../../auth/verdict";
import { now } from "../../clock";
import { newId } from "../../db/ids";
import { inTransaction } from "../../db/transaction";
import { ring } from "../../events/ring";
import { addressOf } from "../address";
import type { DiscussionEvent } from "../events";
import { loadThread } from "../load";
import { canLockThread } from "../policy";
import type { LockInput } from "../schema";

/**
 * Closes a thread to replies, with a reason that everybody reads.
 * @returns the address of its page
 * @throws Denied, NotFound
 */
export async function lockThread(actor: Actor, input: LockInput): Promise<string> {
  return inTransaction(async (tx) => {
    const { threadId, reason } = input;
    const { row } = await loadThread(tx, actor, threadId);
    ensure(canLockThread(actor));
    const byId = authorOf(actor);
    // Two moderators at once: the unique index lets one in.
    const { count } = await tx.lock.createMany({
      data: { id: newId(), threadId, reason, byId },
      skipDuplicates: true,
    });
    if (count > 0) {
      await ring<DiscussionEvent>(tx, {
        name: "thread.locked",
        subject: `thread:${threadId}`,
        actorId: byId,
        reason,
        privileged: true,
        threadId,
      });
    }
    return addressOf(row);
  });
}

/**
 * Opens a closed thread again.
 * @returns the address of its page
 * @throws Denied, NotFound
 */
export async function unlockThread(actor: Actor, input: { threadId: string }): Promise<string> {
  return inTransaction(async (tx) => {
    const { threadId } = input;
    const { row } = await loadThread(tx, actor, threadId);
    ensure(canLockThread(actor));
    const liftedById = authorOf(actor);
    const { count } = await tx.lock.updateMany({
      where: { threadId, liftedAt: null },
      data: { liftedAt: now(), liftedById },
    });
    if (count > 0) {
      await ring<DiscussionEvent>(tx, {
        name: "thread.unlocked",
        subject: `thread:${threadId}`,
        actorId: liftedById,
        privileged: true,
        threadId,
      });
    }
    return addressOf(row);
  });
}
