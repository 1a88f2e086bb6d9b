import { say } from "./sentence.mjs";
import { openDataDir, settings } from "./settings.mjs";

/**
 * Calls `work` with the address of the product's database: DATABASE_URL, else the embedded one, which is started
 * for the time being when it does not run already.
 * @returns what `work` returns
 */
export async function withDatabase(work) {
  const { databaseUrl, dataDir } = settings();
  if (databaseUrl) return work(databaseUrl);
  const { runningPostgres, startPostgres } = await import("../postgres.mjs");
  openDataDir(dataDir);
  const running = runningPostgres(dataDir);
  if (running) return work(running);
  const { lockDataDir } = await import("./lock.mjs");
  const unlock = lockDataDir(dataDir);
  const server = await startPostgres({ dataDir, say });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    unlock();
  }
}
