import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "../db/client";
import { TooMany } from "../errors";

/** How often something may be done: `points` times in `seconds`. */
export interface Limit {
  points: number;
  seconds: number;
}

/** Enough for a person who types, too little for a script. */
export const EVERYDAY: Limit = { points: 60, seconds: 60 };

const limiters = new Map<string, RateLimiterPostgres>();

function limiterFor({ points, seconds }: Limit): RateLimiterPostgres {
  const name = `${points}/${seconds}`;
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: pool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
  limiters.set(name, made);
  return made;
}

/**
 * Counts one use of `key` (an action and who uses it). The counters lie in PostgreSQL, so that
 * several processes share them.
 * @throws TooMany with the seconds to wait
 */
export async function countUse(key: string, limit: Limit): Promise<void> {
  try {
    await limiterFor(limit).consume(key.slice(0, 200));
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) {
      throw new TooMany(Math.ceil(refusal.msBeforeNext / 1000));
    }
    throw refusal;
  }
}

/** Forgets the uses of a key, for instance after a right password. */
export async function forgiveUses(key: string, limit: Limit): Promise<void> {
  await limiterFor(limit).delete(key.slice(0, 200));
}

/** Takes one use of a key back: it turned out to be no misuse. */
export async function giveBackUse(key: string, limit: Limit): Promise<void> {
  await limiterFor(limit).reward(key.slice(0, 200));
}
