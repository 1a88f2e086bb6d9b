import { minutesAfter, now } from "../clock";
import { inTransaction } from "../db/transaction";

const DAY = 24 * 60;

/** Removes what is past its time: old receipts, sessions, tokens, counters. Run every night by the worker. */
export async function tidy(): Promise<void> {
  const at = now();
  const daysAgo = (days: number) => minutesAfter(at, -days * DAY);
  await inTransaction(async (tx) => {
    await tx.receipt.deleteMany({ where: { at: { lt: daysAgo(30) } } });
    await tx.session.deleteMany({ where: { expiresAt: { lt: daysAgo(30) } } });
    await tx.token.deleteMany({ where: { expiresAt: { lt: daysAgo(30) } } });
    await tx.rateLimit.deleteMany({
      where: { key: { not: "worker:heartbeat" }, expire: { lt: at.getTime() } },
    });
  });
}
