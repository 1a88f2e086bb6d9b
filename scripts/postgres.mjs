import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureCluster, reachableName } from "./parts/cluster.mjs";
import { isAlive } from "./parts/lock.mjs";
import { freePort } from "./parts/port.mjs";
import { postgresOwner } from "./parts/postgres-owner.mjs";
import { postgresPrograms } from "./parts/postgres-programs.mjs";
import { Sentence } from "./parts/sentence.mjs";
import { keptSecret } from "./parts/settings.mjs";

/** The product's database inside the embedded server. */
const DATABASE = "collective_brain";

const clusterIn = (dataDir) => path.join(dataDir, "postgres");

const address = (dataDir, port, database = DATABASE) => {
  const password = keptSecret(dataDir, "database-password", 24, "base64url");
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
};

/**
 * Starts the embedded PostgreSQL on the cluster under `dataDir` (made if missing), on a free loopback port.
 * A server left over from a start that was killed is stopped first. The server ends when this process does,
 * however it ends.
 * @returns its `url`, the process number, `exited` (resolves with a sentence when it ends by itself) and `stop()`
 * @throws Sentence when the cluster cannot be used or the server does not start
 */
export async function startPostgres({ dataDir, say = () => {}, flags = [] }) {
  const cluster = clusterIn(dataDir);
  if (existsSync(cluster) && !existsSync(path.join(dataDir, "database-password"))) {
    throw new Sentence(
      `The file ${path.join(dataDir, "database-password")} is missing, so the database beside it cannot be opened: put it back from a backup.`,
    );
  }
  const owner = postgresOwner(cluster);
  const home = postgresPrograms(owner);
  const password = keptSecret(dataDir, "database-password", 24, "base64url");
  await stopLeftover(cluster, say);
  ensureCluster({ cluster, home, owner, password, say });
  const log = path.join(dataDir, "log/postgres.log");
  mkdirSync(path.dirname(log), { recursive: true });
  const server = await launch({ cluster, home, owner, log, dataDir, flags });
  await ensureDatabase(dataDir, server.port);
  return { ...server, url: address(dataDir, server.port) };
}

/**
 * A throw-away server in a temporary folder, for tests and measurements.
 * @param durable false trades crash safety for speed (no fsync)
 * @returns as {@link startPostgres}; `stop()` also removes the folder
 */
export async function startThrowAway({ durable = false } = {}) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "collective-brain-throw-away-"));
  const fast = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const server = await startPostgres({ dataDir, flags: durable ? [] : fast });
    const stop = () => server.stop().finally(remove);
    return { ...server, dataDir, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The address of the embedded database when its server runs at this moment, else undefined. */
export function runningPostgres(dataDir) {
  const running = leftover(clusterIn(dataDir));
  return running?.port ? address(dataDir, running.port) : undefined;
}

/** Tries a few times: a port can be taken in the moment between looking and listening, and after a `kill -9`
 * the old server's last processes need a moment to go. */
async function launch({ cluster, home, owner, log, dataDir, flags }) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const server = run({ cluster, home, owner, log, port, flags });
    const trouble = await Promise.race([server.exited, untilReady(dataDir, port)]);
    if (!trouble) return server;
    await server.stop();
    if (attempt === 10)
      throw new Sentence(`The database did not start: ${lastWords(log, trouble)}`);
    await sleep(1000);
  }
}

/**
 * The shell becomes the server (exec), after it has set a guard beside it: when the pipe to this process closes,
 * because this process ended in whatever way, the guard asks the server for a fast shutdown (SIGINT). The server
 * has a session of its own, so that Ctrl+C in a terminal reaches it last.
 */
function run({ cluster, home, owner, log, port, flags }) {
  const guard =
    'exec 3<&0; ( ( read _ <&3; kill -INT $$ ) & ) 2>/dev/null; exec "$0" "$@" 3<&- </dev/null';
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    timezone: "UTC",
  };
  const chosen = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const postgres = path.join(home, "bin/postgres");
  const output = openSync(log, "a", 0o600);
  const child = spawn(
    "/bin/sh",
    ["-c", guard, postgres, "-D", reachableName(cluster, owner), ...chosen, ...flags],
    {
      ...owner,
      cwd: cluster,
      env: { PATH: process.env.PATH, LC_ALL: "C" },
      stdio: ["pipe", output, output],
      detached: true,
    },
  );
  closeSync(output);
  child.stdin.on("error", () => {});
  const exited = new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(`the server ended (${signal ?? `code ${code}`})`));
  });
  const stop = async () => {
    await endServer(child.pid, exited);
    child.stdin.destroy();
  };
  return { pid: child.pid, port, exited, stop };
}

/** Resolves with undefined when the server answers, with a sentence when it does not within a minute
 * (recovery after a crash can take a while). */
async function untilReady(dataDir, port) {
  const { default: pg } = await import("pg");
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(50)) {
    const client = new pg.Client({ connectionString: address(dataDir, port, "postgres") });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return undefined;
    } catch (error) {
      if (error.code === "28P01") return "its password is not the one in database-password";
    }
  }
  return "it did not answer within a minute";
}

async function ensureDatabase(dataDir, port) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: address(dataDir, port, "postgres") });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [
    DATABASE,
  ]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  await client.end();
}

/** What postmaster.pid says about a server that really lives on this very cluster. */
function leftover(cluster) {
  let lines;
  try {
    lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  return pid > 1 && isAlive(pid) && worksIn(pid, cluster)
    ? { pid, port: Number(lines[3]) }
    : { stale: true };
}

/** A process number may have been given to another program since. A server's working directory is its cluster. */
function worksIn(pid, cluster) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return process.platform !== "linux"; // elsewhere PostgreSQL's own check of the number decides
  }
}

async function stopLeftover(cluster, say) {
  const found = leftover(cluster);
  if (found?.stale) rmSync(path.join(cluster, "postmaster.pid"), { force: true });
  if (!found?.pid) return;
  say("  A database server of an earlier start still runs: stopping it.");
  const gone = (async () => {
    while (isAlive(found.pid)) await sleep(50);
  })();
  await endServer(found.pid, gone);
}

/** Fast shutdown, after ten seconds immediate shutdown, after three more the end. */
async function endServer(pid, exited) {
  const over = exited.then(() => true);
  for (const [signal, seconds] of [
    ["SIGINT", 10],
    ["SIGQUIT", 3],
    ["SIGKILL", 3],
  ]) {
    try {
      process.kill(pid, signal);
    } catch {
      return; // already gone
    }
    if (await Promise.race([over, sleep(seconds * 1000, false, { ref: true })])) return;
  }
}

const lastWords = (log, otherwise) => {
  const lines = readFileSync(log, "utf8").trim().split("\n");
  const fatal = lines.findLast((line) => line.includes("FATAL:"));
  return `${fatal?.replace(/^.*FATAL:\s*/, "") ?? otherwise} (see ${log})`;
};
