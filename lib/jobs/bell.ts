import { db } from "../db/client";
import { inTransaction } from "../db/transaction";
import type { DomainEvent, Listener, Rung } from "../events/event";
import { addJob } from "./add-job";

/** Listeners by event name, each under a stable name of its own. */
export type Board = Record<string, Record<string, Listener<DomainEvent>>>;

async function rung(eventId: string): Promise<Rung<DomainEvent> | null> {
  const row = await db().event.findUnique({ where: { id: BigInt(eventId) } });
  if (!row) return null;
  const { payload, reason, ...event } = row;
  return { ...event, reason: reason ?? undefined, ...(payload as object) };
}

/** Makes one job for each listener of an event, so that one that fails does not hold up the others. */
export async function answerBell(board: Board, eventId: string): Promise<void> {
  const event = await rung(eventId);
  if (!event) return;
  const listeners = Object.keys(board[event.name] ?? {});
  await inTransaction(async (tx) => {
    for (const listener of listeners) {
      await addJob(tx, "listen", { eventId, listener }, `${eventId}:${listener}`);
    }
  });
}

/** Calls one listener for one event. */
export async function callListener(board: Board, eventId: string, listener: string): Promise<void> {
  const event = await rung(eventId);
  await (event && board[event.name]?.[listener]?.(event));
}
