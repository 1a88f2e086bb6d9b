import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { FormVisitor } from "../parts/form-visitor.mjs";
import { freePort } from "../parts/port.mjs";
import { inRoot } from "../parts/settings.mjs";
import { untilAnswers } from "../parts/web.mjs";

/*
 * Drill: `node scripts/drills/kill.mjs`. The whole product is killed with SIGKILL again and again while demo accounts
 * post 200 comments through the plain HTML form. A comment counts as acknowledged when the redirect to it has arrived.
 * What was not acknowledged is sent again with the same form, as an impatient person does. At the end every
 * acknowledged comment must be there, and none twice.
 */

const COMMENTS = 200;
const KILLS = 8;
const ACCOUNTS = [
  "practitioner",
  "fellow",
  "moderator",
  "admin",
  "mariam",
  "oumar",
  "youssef",
  "lucia",
];
const PASSWORD = "three keys one savings box";

const dataDir = mkdtempSync(path.join(tmpdir(), "drill-kill-"));
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
let product;

async function begin() {
  product = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: inRoot("."),
    detached: true,
    stdio: "ignore",
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      APP_URL: "",
      DATABASE_URL: "",
    },
  });
  await untilAnswers(port, "127.0.0.1");
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("not ready");
}

function killAll() {
  try {
    process.kill(-product.pid, "SIGKILL");
  } catch {
    // already gone
  }
}

/** How many comments with each number stand on the pages of a resource. */
async function countComments(visitor, address) {
  const found = new Map();
  const seen = new Set([""]);
  for (let cursor = ""; cursor !== undefined; ) {
    const place = cursor ? `${address}?after=${cursor}` : address;
    const html = (await visitor.read(place)).replace(/<script[\s\S]*?<\/script>/g, "");
    for (const [, n] of html.matchAll(/<p>Drill comment number (\d+)\.<\/p>/g)) {
      found.set(Number(n), (found.get(Number(n)) ?? 0) + 1);
    }
    const cursors = [...html.matchAll(/[?&;]after=([0-9a-z]{12})/g)].map(([, one]) => one);
    cursor = cursors.find((one) => !seen.has(one));
    seen.add(cursor);
  }
  return found;
}

async function main() {
  await begin();
  const visitors = [];
  for (const name of ACCOUNTS) {
    const visitor = new FormVisitor(origin);
    await visitor.signIn(`${name}@example.org`, PASSWORD);
    visitors.push(visitor);
  }
  const [, address] =
    /href="(\/resources\/[^"?]*-[0-9a-z]{12})"/.exec(await visitors[0].read("/resources")) ?? [];
  if (!address) throw new Error("no resource to comment on");

  const acknowledged = new Set();
  const queue = [];
  for (let n = 0; n < COMMENTS; n++) {
    const visitor = visitors[n % visitors.length];
    const data = await visitor.form(address, "text");
    data.set("text", `Drill comment number ${n}.`);
    queue.push({ n, visitor, data });
  }

  let killing = true;
  let kills = 0;
  const killer = (async () => {
    while (killing && kills < KILLS) {
      await sleep(randomInt(150, 1200));
      if (!killing) return;
      killAll();
      kills++;
      await begin();
    }
  })();

  let resent = 0;
  const sender = async () => {
    for (let post = queue.shift(); post; post = queue.shift()) {
      for (let tries = 0; ; tries++) {
        const answer = await post.visitor.send(address, post.data).catch(() => null);
        if (answer?.status === 303) {
          acknowledged.add(post.n);
          break;
        }
        if (answer && answer.status !== 500) throw new Error(`comment ${post.n}: ${answer.status}`);
        if (tries > 200) throw new Error(`comment ${post.n} is never acknowledged`);
        resent++;
        await sleep(100);
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, sender));
  killing = false;
  await killer;

  const found = await countComments(visitors[0], address);
  const lost = [...acknowledged].filter((n) => !found.has(n));
  const twice = [...found].filter(([, times]) => times > 1);
  const result = {
    comments: COMMENTS,
    kills,
    resent,
    acknowledged: acknowledged.size,
    found: found.size,
    lost: lost.length,
    twice: twice.length,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
  if (lost.length > 0 || twice.length > 0 || acknowledged.size !== COMMENTS) process.exitCode = 1;
}

try {
  await main();
} finally {
  if (product) process.kill(product.pid, "SIGTERM");
  await new Promise((resolve) => {
    if (!product || product.exitCode !== null) resolve();
    else product.once("exit", resolve);
  });
  rmSync(dataDir, { recursive: true, force: true });
}
