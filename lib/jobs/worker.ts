import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import { pool } from "../db/client";
import { log } from "../log";
import type { Jobs } from "./add-job";

/** One function for each kind of job; each may run more than once. */
export type JobHandlers = {
  [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<void>;
};

const HEARTBEAT_MS = 30_000;

const logger = new Logger(() => (level, message, meta) => {
  if (level === "error") log.error({ ...meta, err: meta?.error }, message);
});

/**
 * Starts the background worker on the pool of this process.
 * @returns how to stop it: jobs at work end first
 */
export async function startWorker(
  handlers: JobHandlers,
  crontab: string,
): Promise<{ stop(): Promise<void> }> {
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      (payload: unknown) => handle(payload as never),
    ]),
  ) satisfies TaskList;
  const runner: Runner = await run({
    pgPool: pool(),
    concurrency: 4,
    noHandleSignals: true,
    taskList,
    crontab,
    logger,
  });
  await beat();
  const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
  return {
    async stop() {
      clearInterval(heartbeat);
      await runner.stop();
    },
  };
}

/** Says that the worker lives; /readyz listens. */
async function beat(): Promise<void> {
  await pool()
    .query(
      `INSERT INTO rate_limit (key, points, expire) VALUES ('worker:heartbeat', 0, $1)
       ON CONFLICT (key) DO UPDATE SET expire = excluded.expire`,
      [Date.now()],
    )
    .catch((error: unknown) => log.warn({ error: String(error) }, "heartbeat failed"));
}
