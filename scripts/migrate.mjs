import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { withDatabase } from "./parts/database.mjs";
import { capture, filesBelow } from "./parts/run.mjs";
import { FILTERS, schemaEngine } from "./parts/schema-engine.mjs";
import { isMain, main, Sentence, say } from "./parts/sentence.mjs";
import { inRoot } from "./parts/settings.mjs";

const MIGRATIONS = "prisma/migrations";
const SCHEMA = ["prisma/schema.prisma", "prisma/models"];

/** Any number, the same for everyone who migrates this product. */
const ADVISORY_LOCK = 7_140_216;

const content = (name) => readFileSync(inRoot(name), "utf8");

const schemaFiles = () =>
  filesBelow(SCHEMA)
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => [name, content(name)]);

/**
 * Brings a database up to date: prisma/migrations, then the job queue's own tables (the worker does that as well). Several processes may call it
 * at once; one works, the others wait for it.
 * @returns the names of the migrations that were applied
 * @throws Sentence that names the migration which failed
 */
export async function migrate(databaseUrl) {
  const { default: pg } = await import("pg");
  const { runMigrations } = await import("graphile-worker");
  const guard = new pg.Client({ connectionString: databaseUrl });
  guard.on("error", () => {});
  await guard.connect().catch((error) => {
    throw new Sentence(`The database does not answer: ${error.message}.`);
  });
  try {
    await takeTurn(guard);
    if (await isUpToDate(guard)) return [];
    await retryInterrupted(guard);
    const applied = await apply(databaseUrl);
    await runMigrations({ connectionString: databaseUrl });
    return applied;
  } finally {
    await guard.end();
  }
}

/** Asks again and again: a query that waits would hold a snapshot, and CREATE INDEX CONCURRENTLY waits for those. */
async function takeTurn(client) {
  for (;;) {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as mine", [ADVISORY_LOCK]);
    if (rows[0].mine) return;
    await sleep(200);
  }
}

async function apply(databaseUrl) {
  const { engine, close } = await schemaEngine(schemaFiles(), databaseUrl);
  const migrationsList = listMigrations();
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: FILTERS,
    });
    return appliedMigrationNames;
  } catch (error) {
    throw new Sentence(explain(error));
  } finally {
    await close();
  }
}

/** All migration folders in the form the engine wants. */
function listMigrations() {
  const names = readdirSync(inRoot(MIGRATIONS), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(inRoot(MIGRATIONS, entry.name, "migration.sql")),
    )
    .map(({ name }) => name)
    .sort();
  return {
    baseDir: inRoot(MIGRATIONS),
    lockfile: {
      path: "migration_lock.toml",
      content: content(`${MIGRATIONS}/migration_lock.toml`),
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sqlOf(name) } },
    })),
  };
}

const sqlOf = (name) => content(`${MIGRATIONS}/${name}/migration.sql`);

const hasHistory = async (client) => {
  const { rows } = await client.query(
    "select to_regclass('_prisma_migrations') is not null as known",
  );
  return rows[0].known;
};

/** The usual case, told without the engine (half a second): every migration is applied as it stands in the folder. */
async function isUpToDate(client) {
  if (!(await hasHistory(client))) return false;
  const { rows } = await client.query(
    "select migration_name as name, checksum, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null",
  );
  const applied = new Map(rows.map(({ name, checksum, finished }) => [name, finished && checksum]));
  const { migrationDirectories } = listMigrations();
  return migrationDirectories.every(({ path: name, migrationFile }) => {
    const checksum = createHash("sha256").update(migrationFile.content.value).digest("hex");
    return applied.get(name) === checksum;
  });
}

/**
 * A migration's file is sent as one query, which PostgreSQL applies wholly or not at all, so one that was interrupted
 * (kill -9, power cut) or refused may simply run again. Only CREATE INDEX CONCURRENTLY and its like cannot be
 * undone that way: those wait for a person.
 */
async function retryInterrupted(client) {
  if (!(await hasHistory(client))) return;
  const unfinished = await client.query(
    "select id, migration_name from _prisma_migrations where finished_at is null and rolled_back_at is null",
  );
  for (const { id, migration_name: name } of unfinished.rows) {
    if (existsSync(inRoot(MIGRATIONS, name)) && !/\bconcurrently\b/i.test(sqlOf(name))) {
      await client.query("update _prisma_migrations set rolled_back_at = now() where id = $1", [
        id,
      ]);
    }
  }
}

/** The engine's message as a sentence: it holds PostgreSQL's own words and then a Rust trace with the name in it. */
function explain(error) {
  const text = String(error?.message ?? error);
  const failedBefore = /The `(\S+)` migration/.exec(text)?.[1];
  if (failedBefore) {
    return `The migration ${failedBefore} failed half way at an earlier start and needs a person: see docs/operations.md.`;
  }
  const name = /migration_name="([^"]+)"/.exec(text)?.[1];
  const reason = text
    .split(/\s*\n?\s*0: [\w:]+/)[0]
    .replace(/^external connector error\s*|Error querying the database: |ERROR: /g, "")
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "");
  return name
    ? `The migration ${name} could not be applied: ${reason}.`
    : `The database could not be migrated: ${reason}.`;
}

/**
 * The SQL that leads from one schema to the one in the working tree, as a start for a new migration.
 * @param from "HEAD" for the last commit's schema, "empty" for none
 */
async function diff(from) {
  const { startThrowAway } = await import("./postgres.mjs");
  const server = await startThrowAway(); // the engine asks a server for its version even to compare two files
  try {
    return await compare(from, server.url);
  } finally {
    await server.stop();
  }
}

async function compare(from, databaseUrl) {
  const before = from === "empty" ? [] : await committedSchema();
  const datamodel = (files) =>
    files.length === 0
      ? { tag: "empty" }
      : { tag: "schemaDatamodel", files: files.map(([path, content]) => ({ path, content })) };
  const { engine, close } = await schemaEngine(schemaFiles(), databaseUrl);
  const { stdout } = await engine.diff({
    from: datamodel(before),
    to: datamodel(schemaFiles()),
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: FILTERS,
  });
  await close();
  return stdout ?? "";
}

async function committedSchema() {
  const listed = await capture(["git", "ls-tree", "-r", "--name-only", "HEAD", "--", ...SCHEMA]);
  if (listed.code !== 0) return []; // no commit yet
  const names = listed.output.split("\n").filter((name) => name.endsWith(".prisma"));
  return Promise.all(
    names.map(async (name) => [name, (await capture(["git", "show", `HEAD:${name}`])).output]),
  );
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const [verb = "apply", from = "HEAD"] = process.argv.slice(2);
    if (verb === "diff") return say(await diff(from));
    if (verb !== "apply")
      throw new Sentence("Usage: node scripts/migrate.mjs [apply | diff [empty]]");
    const applied = await withDatabase(migrate);
    say(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
  });
}
