import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { config } from "../config";

/**
 * Deadlines of every connection (SECURITY rule 21): without them a lost network hangs for ever.
 * Connect 3 s, a query 5 s, a lock 2 s, an idle transaction 10 s.
 */
const DEADLINES = {
  connectionTimeoutMillis: 3_000,
  query_timeout: 6_000,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
};

const POOL_SIZE = 10;

function connect() {
  const pool = new pg.Pool({
    connectionString: config().DATABASE_URL,
    max: POOL_SIZE,
    ...DEADLINES,
  });
  // An idle connection that dies (database restarted) is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return { pool, prisma };
}

type Connection = ReturnType<typeof connect>;
const shared = globalThis as typeof globalThis & {
  collectiveBrainDb?: Connection;
};

/** The one connection of this process, made at the first use (kept over hot reloads). */
function connection(): Connection {
  shared.collectiveBrainDb ??= connect();
  return shared.collectiveBrainDb;
}

/** Prisma, for reads outside a transaction. Writes go through `inTransaction`. */
export const db = (): PrismaClient => connection().prisma;

/** The pool below Prisma, for the plumbing that speaks SQL: limiter, worker, health. */
export const pool = (): pg.Pool => connection().pool;

/** Ends all connections of this process. */
export async function disconnect(): Promise<void> {
  const open = shared.collectiveBrainDb;
  shared.collectiveBrainDb = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}
