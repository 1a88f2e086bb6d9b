import { spawn } from "node:child_process";
import { closeSync, createWriteStream, mkdirSync, openSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./settings.mjs";

/** A log larger than this is put aside at the next start; one older log is kept. */
const LOG_LIMIT = 20_000_000;

const LEASH = new URL("./leash.mjs", import.meta.url).href;

/**
 * Starts a Node program as a child on a leash: it ends when this process ends, in whatever way.
 * @param args file and arguments
 * @param log the file for what it says; with `aloud` it says it in the terminal as well
 * @returns its `pid`, `exited` (resolves with code or signal) and `stop(seconds)`
 */
export function startChild({ args, env, log, aloud }) {
  const file = log ? openLog(log) : "inherit";
  const child = spawn(process.execPath, ["--import", LEASH, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", ...(aloud ? ["pipe", "pipe"] : [file, file]), "pipe"],
  });
  if (aloud) copyOutput(child, log);
  if (typeof file === "number") closeSync(file);
  child.stdio[3].on("error", () => {});
  let running = true;
  const exited = new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  }).finally(() => {
    running = false;
  });
  const stop = async (seconds) => {
    if (!running) return;
    child.kill("SIGTERM");
    await Promise.race([exited, sleep(seconds * 1000)]);
    if (running) child.kill("SIGKILL");
    await exited;
  };
  return { pid: child.pid, exited, stop };
}

function openLog(log) {
  mkdirSync(path.dirname(log), { recursive: true });
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT)
    renameSync(log, `${log}.1`);
  return openSync(log, "a", 0o600);
}

function copyOutput(child, log) {
  const file = createWriteStream(log, { flags: "a", mode: 0o600 });
  child.stdout.pipe(process.stdout, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  child.on("close", () => file.end());
}

/**
 * Keeps a child running: starts it again when it ends by itself, after 1, 2, 4 ... 30 seconds.
 * @param start starts the child
 * @param after what to wait for before the first start
 * @param enough tells when it is no longer wanted
 * @param fell told how it ended and how many seconds later it starts again
 */
export function keepRunning(start, { after, enough, fell }) {
  let child;
  let stopping = false;
  let again = false;
  let pause = new AbortController();
  const loop = (async () => {
    await after;
    for (let wait = 1; !stopping && !enough(); wait = Math.min(wait * 2, 30)) {
      const began = Date.now();
      again = false;
      child = start();
      const how = await child.exited;
      if (stopping || enough()) return;
      if (again || Date.now() - began > 60_000) wait = 1;
      if (again) continue;
      fell(how, wait);
      pause = new AbortController();
      await sleep(wait * 1000, undefined, { signal: pause.signal }).catch(() => {});
    }
  })();
  loop.catch(() => {}); // what it waited for failed, and whoever made that knows
  const stop = async (seconds) => {
    stopping = true;
    pause.abort();
    await child?.stop(seconds);
  };
  /** Ends the child so that it starts again at once, for instance from new files. */
  const restart = async () => {
    again = true;
    pause.abort();
    await child?.stop(5);
  };
  return { stop, restart };
}
