import { pool } from "./db/client";
import { storage } from "./storage/storage";

/** The worker writes its heartbeat this often at least (lib/worker.ts). */
const WORKER_SILENCE_SECONDS = 90;

const passes = async (check: () => Promise<boolean>, missing: string): Promise<string> => {
  try {
    return (await check()) ? "ok" : missing;
  } catch {
    return missing;
  }
};

/**
 * What the application needs, each "ok" or what is missing.
 */
export async function readiness(): Promise<Record<string, string>> {
  const one = async (sql: string) => Boolean((await pool().query(sql)).rows[0]?.fine);
  const [database, migrations, worker, files] = await Promise.all([
    passes(() => one("SELECT true AS fine"), "does not answer"),
    passes(
      () =>
        one(`SELECT count(*) > 0 AND bool_and(finished_at IS NOT NULL OR rolled_back_at IS NOT NULL) AS fine
             FROM _prisma_migrations`),
      "not applied",
    ),
    passes(
      () =>
        one(`SELECT to_timestamp(expire / 1000.0) > now() - interval '${WORKER_SILENCE_SECONDS} seconds' AS fine
             FROM rate_limit WHERE key = 'worker:heartbeat'`),
      "not heard of",
    ),
    passes(async () => {
      await storage().check();
      return true;
    }, "cannot be written"),
  ]);
  return { database, migrations, storage: files, worker };
}
