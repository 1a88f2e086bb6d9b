import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Sentence } from "./sentence.mjs";

/** The embedded server's major version: a cluster of another one cannot be read by it. */
const MAJOR = "18";

/**
 * How the database owner names a data folder. Root may keep it where the owner cannot look (/root, a folder of
 * mktemp): a process whose working directory was set before it became that user still reaches it by this name.
 */
export function reachableName(folder, owner) {
  if (owner.uid === undefined) return folder;
  const looks = spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...owner, cwd: "/" });
  return looks.status === 0 ? folder : "/proc/self/cwd";
}

/**
 * Makes the cluster if there is none; repairs what an interrupted first start left behind.
 * It is made in a folder beside and renamed when complete, so a half-made one can always be told.
 * @throws Sentence when the folder holds data that this server cannot open
 */
export function ensureCluster({ cluster, home, owner, password, say }) {
  const half = `${cluster}.new`;
  if (existsSync(half)) {
    say("  A first start was interrupted while it made the database: removing the half-made one.");
    rmSync(half, { recursive: true });
  }
  if (isComplete(cluster)) return checkVersion(cluster);
  if (existsSync(cluster)) discard(cluster, say);
  say("  Making the database (a few seconds, once).");
  initialise({ cluster, half, home, owner, password });
}

const isComplete = (cluster) =>
  existsSync(path.join(cluster, "PG_VERSION")) &&
  existsSync(path.join(cluster, "global/pg_control"));

function checkVersion(cluster) {
  const version = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR) return;
  throw new Sentence(
    `The database in ${cluster} was made by PostgreSQL ${version || "?"}, this is PostgreSQL ${MAJOR}: see docs/operations.md, "Upgrade".`,
  );
}

/** Removes an incomplete cluster, but never one in which somebody had made a database. */
function discard(cluster, say) {
  const databases = path.join(cluster, "base");
  const ofPeople = (existsSync(databases) ? readdirSync(databases) : []).filter(
    (oid) => Number(oid) >= 16_384, // FirstNormalObjectId: below are the server's own databases
  );
  if (ofPeople.length > 0) {
    throw new Sentence(
      `The database in ${cluster} is damaged (PG_VERSION or global/pg_control is missing) but holds data: put a backup there, or move the folder away to begin anew.`,
    );
  }
  if (readdirSync(cluster).length > 0) {
    say("  The database folder was half made and empty of data: making it again.");
  }
  rmSync(cluster, { recursive: true });
}

function initialise({ cluster, half, home, owner, password }) {
  const data = path.join(half, "data");
  const passwordFile = path.join(half, "password");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined) {
    for (const name of [half, data, passwordFile]) chownSync(name, owner.uid, owner.gid);
  }
  chmodSync(half, 0o700);
  const log = runInitdb({ data, home, owner });
  if (!isComplete(data)) {
    rmSync(half, { recursive: true });
    throw new Sentence(
      `The database could not be made in ${cluster}: ${log.trim().split("\n").at(-1)}`,
    );
  }
  renameSync(data, cluster);
  rmSync(half, { recursive: true });
}

/**
 * Text is UTF-8 and sorted by the same ICU rules on every machine. LC_CTYPE decides what the full text parser
 * takes for a letter: in plain C it takes guillemets and the Arabic comma for letters, so a Unicode one is tried
 * first (macOS has no C.UTF-8).
 */
function runInitdb({ data, home, owner }) {
  let log = "";
  for (const letters of ["C.UTF-8", "C.utf8", "en_US.UTF-8", "C"]) {
    const where = reachableName(data, owner);
    const flags = ["-D", where, "-U", "postgres", `--pwfile=${where}/../password`];
    flags.push("-A", "scram-sha-256", "-E", "UTF8", "--locale=C", `--lc-ctype=${letters}`);
    flags.push("--locale-provider=icu", "--icu-locale=und", "--no-instructions");
    const environment = { PATH: process.env.PATH, TZ: "UTC", LC_ALL: "C" };
    const made = spawnSync(path.join(home, "bin/initdb"), flags, {
      ...owner,
      cwd: data,
      env: environment,
      encoding: "utf8",
    });
    if (made.status === 0) return "";
    log = `${made.stderr}${made.error?.message ?? ""}`;
    for (const name of readdirSync(data)) rmSync(path.join(data, name), { recursive: true });
  }
  return log;
}
