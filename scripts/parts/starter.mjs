import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { programFile } from "./bundle.mjs";
import { runLogged } from "./run.mjs";
import { say } from "./sentence.mjs";

/**
 * Loads the starter content into a database at its first start. That it was a first start is remembered in the
 * database itself, so that samples which people removed do not come back, and a lost data folder loads nothing.
 */
export async function loadStarter(environment) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: environment.DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      "create schema if not exists start; create table if not exists start.starter (name text not null, loaded_at timestamptz not null default now())",
    );
    const { rowCount } = await client.query("select 1 from start.starter limit 1");
    if (rowCount > 0) return;
    if (environment.STARTER !== "none") await runSeed(environment);
    await client.query("insert into start.starter (name) values ($1)", [environment.STARTER]);
  } finally {
    await client.end();
  }
}

/** Runs prisma/seed.ts, which adds what is missing and changes nothing that is there. */
export async function runSeed(environment) {
  say(`Loading the starter content (STARTER=${environment.STARTER}).`);
  await runLogged([process.execPath, programFile("seed")], {
    what: "loading",
    sorry: "The starter content could not be loaded",
    env: environment,
  });
}

/** The demo accounts that the seed noted down: role, email, password, name. */
export function demoAccounts(dataDir) {
  const file = path.join(dataDir, "demo-accounts.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}
