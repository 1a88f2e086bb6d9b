import { type Actor, actorId } from "../auth/actor";
import { authorOf, ensure } from "../auth/verdict";
import { now } from "../clock";
import { config } from "../config";
import { inTransaction, type Tx } from "../db/transaction";
import { Conflict } from "../errors";
import { ring } from "../events/ring";
import type { ResourceEvent } from "./events";
import { ensureComplete, type LoadedResource, loadResource } from "./load";
import {
  canDeleteResource,
  canEditResource,
  canSubmitResource,
  mustBeWhole,
  publishesAtOnce,
} from "./policy";

/** A resource that was sent to its readers, or waits for a moderator. */
export interface Submitted {
  resourceId: string;
  state: "pending" | "published";
}

/**
 * Publishes a resource, or hands it to the moderators when its depositor is a member. What is out already stays as it is.
 * @throws Invalid with a reason for each field that is missing; Conflict when it changed at the same time
 */
export async function publishResource(
  actor: Actor,
  { resourceId }: { resourceId: string },
): Promise<Submitted> {
  return inTransaction(async (tx) => {
    const { row, facts } = await loadResource(tx, actor, resourceId);
    ensure(canEditResource(actor, facts));
    if (mustBeWhole(facts)) return { resourceId, state: row.state as Submitted["state"] };
    ensure(canSubmitResource(actor, facts));
    ensureComplete(row);
    const atOnce = publishesAtOnce(actor, config().MEMBERS_WAIT_FOR_REVIEW === "yes");
    const state = atOnce ? "published" : "pending";
    const { count } = await tx.resource.updateMany({
      where: { id: resourceId, version: row.version },
      data: {
        state,
        version: row.version + 1,
        languages: row.languages.length > 0 ? row.languages : [row.language],
        ...(atOnce ? { publishedAt: row.publishedAt ?? now() } : {}),
      },
    });
    if (count === 0) throw new Conflict("");
    await ring<ResourceEvent>(tx, {
      name: atOnce ? "resource.published" : "resource.submitted",
      subject: `resource:${resourceId}`,
      actorId: authorOf(actor),
      resourceId,
    });
    return { resourceId, state };
  });
}

/**
 * Deletes a resource; {@link restoreResource} undoes it.
 * @returns its id
 */
export const deleteResource = (actor: Actor, input: { resourceId: string }): Promise<string> =>
  setDeleted(actor, input.resourceId, true);

/** Brings a deleted resource back, as it was. */
export const restoreResource = (actor: Actor, input: { resourceId: string }): Promise<string> =>
  setDeleted(actor, input.resourceId, false);

async function setDeleted(actor: Actor, resourceId: string, deleted: boolean): Promise<string> {
  return inTransaction(async (tx) => {
    const loaded = await loadResource(tx, actor, resourceId);
    ensure(canDeleteResource(actor, loaded.facts));
    if (loaded.facts.deleted === deleted) return resourceId;
    await tx.resource.update({
      where: { id: resourceId },
      data: { deletedAt: deleted ? now() : null },
    });
    await ringFor(tx, actor, deleted ? "resource.deleted" : "resource.restored", loaded);
    return resourceId;
  });
}

/** An act on somebody else's resource stands in the audit log. */
async function ringFor(
  tx: Tx,
  actor: Actor,
  name: "resource.deleted" | "resource.restored",
  { row }: LoadedResource,
): Promise<void> {
  await ring<ResourceEvent>(tx, {
    name,
    subject: `resource:${row.id}`,
    actorId: actorId(actor),
    privileged: actor.kind === "person" && actor.id !== row.depositorId,
    resourceId: row.id,
  });
}
