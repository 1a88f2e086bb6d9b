import type { Actor } from "../../auth/actor";
import { authorOf, ensure } from "../../auth/verdict";
import { now } from "../../clock";
import { newId } from "../../db/ids";
import { inTransaction, type Tx } from "../../db/transaction";
import { Conflict } from "../../errors";
import { ring } from "../../events/ring";
import type { ResourceEvent } from "../events";
import { ensureComplete, loadResource } from "../load";
import { canReviewResource } from "../policy";
import type { ReturnInput } from "../schema";

/**
 * Lets a submitted resource out.
 * @returns its id
 */
export async function approveResource(
  actor: Actor,
  { resourceId }: { resourceId: string },
): Promise<string> {
  return inTransaction((tx) => decide(tx, actor, { resourceId, decision: "approved", reason: "" }));
}

/**
 * Sends a submitted resource back to whoever brought it, with a reason she reads.
 * @returns its id
 */
export async function returnResource(
  actor: Actor,
  { resourceId, reason }: ReturnInput,
): Promise<string> {
  return inTransaction((tx) => decide(tx, actor, { resourceId, decision: "returned", reason }));
}

interface Decision {
  resourceId: string;
  decision: "approved" | "returned";
  reason: string;
}

async function decide(tx: Tx, actor: Actor, given: Decision): Promise<string> {
  const { resourceId, decision, reason } = given;
  const { row, facts } = await loadResource(tx, actor, resourceId);
  ensure(canReviewResource(actor, facts));
  const approved = decision === "approved";
  if (approved) ensureComplete(row);
  // Two moderators at once: the state lets one decision in.
  const { count } = await tx.resource.updateMany({
    where: { id: resourceId, state: "pending" },
    data: approved
      ? { state: "published", publishedAt: row.publishedAt ?? now() }
      : { state: "returned" },
  });
  if (count === 0) throw new Conflict("");
  await tx.review.create({
    data: { id: newId(), resourceId, byId: authorOf(actor), decision, reason },
  });
  await ring<ResourceEvent>(tx, {
    name: approved ? "resource.published" : "resource.returned",
    subject: `resource:${resourceId}`,
    actorId: authorOf(actor),
    privileged: true,
    ...(reason ? { reason } : {}),
    resourceId,
  });
  return resourceId;
}
