import path from "node:path";
import process from "node:process";
import { generate } from "../generate.mjs";
import { migrate } from "../migrate.mjs";
import { startThrowAway } from "../postgres.mjs";

/**
 * Global set-up of the unit tests: a throw-away PostgreSQL whose database is migrated once and then cloned by the
 * test files (TEST_DATABASE_URL names it), and a throw-away DATA_DIR. A server given by TEST_DATABASE_URL is used
 * as it is.
 * @returns the tear-down
 */
export default async function setup() {
  if (process.env.TEST_DATABASE_URL) return undefined;
  await generate();
  const server = await startThrowAway();
  await migrate(server.url);
  process.env.TEST_DATABASE_URL = server.url;
  process.env.DATA_DIR = path.join(server.dataDir, "data");
  return server.stop;
}
