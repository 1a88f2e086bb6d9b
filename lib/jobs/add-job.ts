import type { Tx } from "../db/transaction";

/** What background jobs exist and what each is given. */
export interface Jobs {
  /** An event happened: make one job for each listener on the board. */
  bell: { eventId: string };
  /** Call one listener for one event. */
  listen: { eventId: string; listener: string };
  /** Send one letter of the outbox. */
  mail: { mailId: string };
  /**
   * A letter about an account, asked for by somebody who may not own the address: whether there is an account is
   * found out here, so that the answer and its time are the same for every address (SECURITY rule 27).
   */
  account: { purpose: "join" | "sign-in" | "reset"; email: string; locale: string };
  /** Remove what is past its time: sessions, tokens, receipts, forgotten files. */
  tidy: Record<string, never>;
}

/**
 * Adds a background job in the caller's transaction (graphile-worker's add_job).
 * @param key makes a job unique: adding it again while it waits changes nothing
 */
export async function addJob<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  payload: Jobs[Name],
  key?: string,
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${key ?? null}, max_attempts => 12)`;
}
