import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { Sentence } from "./sentence.mjs";

/** Fields of proc(5) stat after the program's name: the state is the first, the start time the twentieth. */
function procStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined; // gone, or not Linux
  }
}

/** Whether a process of this number lives (also one of another user; a dead one that nobody has buried does not). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return !["Z", "X"].includes(procStat(pid)?.[0]);
}

/** When a process began, in any form that differs from the next process of the same number. */
function beginning(pid) {
  const stat = procStat(pid);
  if (stat) return stat[19];
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

function holder(file) {
  try {
    const { pid, began } = JSON.parse(readFileSync(file, "utf8"));
    return isAlive(pid) && beginning(pid) === began ? pid : undefined;
  } catch {
    return undefined; // missing, or half written by a process that was killed
  }
}

/**
 * Takes the data folder for this process, so that two starts never share a database.
 * A lock whose process is gone is taken over.
 * @returns a function that gives the folder back
 * @throws Sentence that names the process which holds it
 */
export function lockDataDir(dataDir) {
  const file = path.join(dataDir, "lock.json");
  const mine = JSON.stringify({ pid: process.pid, began: beginning(process.pid) });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, mine, { flag: "wx", mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const pid = holder(file);
    if (pid) {
      throw new Sentence(
        `Collective Brain already runs on ${dataDir} (process ${pid}): stop that one first, or choose another folder with DATA_DIR.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new Sentence(`Another start took ${dataDir} at the same moment.`);
}
