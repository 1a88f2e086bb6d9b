import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./port.mjs";
import { complain, Sentence } from "./sentence.mjs";
import { ROOT } from "./settings.mjs";

/** Settings of the person who runs the tests must not reach the product under test; empty counts as not set. */
const UNSET = ["APP_URL", "DATABASE_URL", "AUTH_SECRET", "AUTH_URL", "SMTP_URL", "JOIN_POLICY"];

/**
 * Starts the whole product, as `npm start` does, with the demo content, in a temporary DATA_DIR on a free port.
 * @returns its `url`, `dataDir`, `pid` and `stop(keep)`, which removes the folder unless it is to be kept
 * @throws Sentence when it does not come up within three minutes
 */
export async function startProduct(more = {}) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "collective-brain-product-"));
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      ...Object.fromEntries(UNSET.map((name) => [name, ""])),
      npm_lifecycle_event: "product", // it ends when this process is gone
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: dataDir,
      STARTER: "demo",
      ...more,
    },
  });
  let said = "";
  child.stdout.on("data", (part) => {
    said += part;
  });
  process.on("exit", () => child.kill("SIGTERM"));
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const stop = async (keep = false) => {
    child.kill("SIGTERM");
    await ended;
    if (keep) complain(`The product's logs are kept in ${dataDir}/log.`);
    else rmSync(dataDir, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  if (await Promise.race([untilReady(url), ended.then(() => false)])) {
    return { url, dataDir, pid: child.pid, stop };
  }
  await stop(true);
  throw new Sentence(`${said}\nThe product did not come up.`);
}

/** Database, worker and storage say that they are there. */
async function untilReady(url) {
  for (const end = Date.now() + 180_000; Date.now() < end; await sleep(200)) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return true;
  }
  return false;
}
