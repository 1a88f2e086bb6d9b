import type { Actor } from "../auth/actor";
import { ensure } from "../auth/verdict";
import { now } from "../clock";
import { newId } from "../db/ids";
import { inTransaction } from "../db/transaction";

import type { DomainEvent, Rung } from "../events/event";
import { canOpenInbox, canTell, noticesOf } from "./policy";
import type { Hearer } from "./rules";

/** What a notice says; the reader's language is chosen when she reads it. */
export interface Told {
  title: string;
  language: string;
  /** Address without language prefix. */
  path: string;
  /** Why something was done. The words of posts are never kept here: they are asked for when the notice is read. */
  excerpt?: string;
  actorName?: string;
}

/** Writes one notice for each hearer of an event; a bell that rings twice writes them once. */
export async function tell(
  actor: Actor,
  { event, hearers, told }: { event: Rung<DomainEvent>; hearers: Hearer[]; told: Told },
): Promise<void> {
  ensure(canTell(actor));
  const { title, language, path, excerpt = "", actorName = "" } = told;
  await inTransaction((tx) =>
    tx.notice.createMany({
      data: hearers.map(({ userId, kind, because }) => ({
        id: newId(),
        userId,
        eventId: event.id,
        kind,
        because,
        title,
        language,
        excerpt,
        actorName,
        url: path,
        createdAt: event.at,
      })),
      skipDuplicates: true,
    }),
  );
}

/** Marks one of the actor's own notices read; another person's is left alone without a word. */
export async function markRead(actor: Actor, { noticeId }: { noticeId: string }): Promise<void> {
  ensure(canOpenInbox(actor));
  await inTransaction((tx) =>
    tx.notice.updateMany({
      where: { AND: [noticesOf(actor), { id: noticeId, readAt: null }] },
      data: { readAt: now() },
    }),
  );
}

/** Marks all of the actor's notices read that were there at that moment. */
export async function markAllRead(actor: Actor, { until }: { until: Date }): Promise<void> {
  ensure(canOpenInbox(actor));
  await inTransaction((tx) =>
    tx.notice.updateMany({
      where: { AND: [noticesOf(actor), { createdAt: { lte: until }, readAt: null }] },
      data: { readAt: now() },
    }),
  );
}
