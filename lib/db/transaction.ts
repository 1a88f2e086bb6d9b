import { AsyncLocalStorage } from "node:async_hooks";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./client";

/** The database inside a transaction. */
export type Tx = Prisma.TransactionClient;

interface Receipt {
  actorId: string;
  requestId: string;
  /** Set once the receipt was written, so that only the first transaction of a request carries it. */
  taken: boolean;
}

/** Tells the caller that this very form was already answered, and how. */
class AlreadyDone extends Error {
  constructor(readonly result: unknown) {
    super("already done");
  }
}

const receipts = new AsyncLocalStorage<Receipt>();

/**
 * Runs `work` in one transaction: all of it is stored, or nothing.
 * Inside {@link onlyOnce} the transaction also writes the receipt of the request.
 * @returns what `work` returned, after the commit
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const receipt = receipts.getStore();
  const carries = receipt && !receipt.taken ? receipt : undefined;
  if (carries) carries.taken = true;
  return db().$transaction(
    async (tx) => {
      if (carries) await takeReceipt(tx, carries);
      const result = await work(tx);
      if (carries) await keepResult(tx, carries, result);
      return result;
    },
    { maxWait: 3_000, timeout: 10_000 },
  );
}

/**
 * Runs `work` so that the same request of the same person is carried out once: a repeat (double tap,
 * lost answer, reload) gets the first answer. The receipt is part of the transaction of the work itself.
 */
export async function onlyOnce<T>(
  actorId: string,
  requestId: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await receipts.run({ actorId, requestId, taken: false }, work);
  } catch (error) {
    if (error instanceof AlreadyDone) return error.result as T;
    throw error;
  }
}

/** A concurrent twin waits at the primary key until the first one ends. */
async function takeReceipt(tx: Tx, { actorId, requestId }: Receipt): Promise<void> {
  const { count } = await tx.receipt.createMany({
    data: { actorId, requestId },
    skipDuplicates: true,
  });
  if (count === 1) return;
  const first = await tx.receipt.findUniqueOrThrow({
    where: { actorId_requestId: { actorId, requestId } },
  });
  throw new AlreadyDone(first.result);
}

async function keepResult(tx: Tx, { actorId, requestId }: Receipt, result: unknown): Promise<void> {
  await tx.receipt.update({
    where: { actorId_requestId: { actorId, requestId } },
    data: { result: (result ?? Prisma.JsonNull) as Prisma.InputJsonValue },
  });
}
