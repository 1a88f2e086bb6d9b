import type { Tx } from "../db/transaction";
import { addJob } from "../jobs/add-job";
import type { DomainEvent } from "./event";

/**
 * Writes an event in the transaction that caused it, and the job that will tell the listeners.
 * @param event a member of the room's event union; its fields must be JSON values
 */
export async function ring<E extends DomainEvent>(tx: Tx, event: E): Promise<void> {
  const { name, subject, actorId, reason, privileged, ...payload } = event;
  const row = await tx.event.create({
    data: {
      name,
      subject,
      actorId,
      reason: reason ?? null,
      privileged: privileged ?? false,
      payload: payload as Record<string, string>,
    },
    select: { id: true },
  });
  await addJob(tx, "bell", { eventId: row.id.toString() });
}
