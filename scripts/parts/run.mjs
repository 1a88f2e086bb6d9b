import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { progress, Sentence } from "./sentence.mjs";
import { inRoot, ROOT } from "./settings.mjs";

/** A program that npm installed, as the start of a command line. */
export const tool = (file) => [process.execPath, inRoot("node_modules", file)];

/**
 * Runs a command and keeps what it says to itself, unless it fails; says every ten seconds that it goes on.
 * @throws Sentence beginning with `sorry` and carrying the end of the command's output
 */
export async function runLogged([command, ...args], { what, sorry, env = {} }) {
  const done = progress(what);
  const { code, output } = await capture([command, ...args], { env });
  done();
  if (code === 0) return;
  throw new Sentence(
    `${output.trim().split("\n").slice(-40).join("\n")}\n${sorry}: see the lines above.`,
  );
}

/** Commands under way; they end with this process. */
const underWay = new Set();
process.on("exit", () => {
  for (const child of underWay) child.kill("SIGTERM");
});

/** Runs a command to its end. @returns its exit code and all it said */
export function capture([command, ...args], { env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    underWay.add(child);
    const parts = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part) => parts.push(part));
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => {
      underWay.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(parts).toString("utf8") });
    });
  });
}

/** Runs a command to its end, showing all it says. @returns its exit code */
export function stream([command, ...args], { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    underWay.add(child);
    child.on("error", () => resolve(127));
    child.on("close", (code) => {
      underWay.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Where a program of this name is on the PATH, else an empty text. */
export const onPath = (name) =>
  spawnSync("/bin/sh", ["-c", 'command -v "$0"', name], { encoding: "utf8" }).stdout.trim();

/** Every file below the given files and folders of the project, sorted; names in `without` are left out. */
export function filesBelow(names, without = () => false) {
  const walk = (name) => {
    const full = inRoot(name);
    if (without(name) || !existsSync(full)) return [];
    if (!statSync(full).isDirectory()) return [name];
    return readdirSync(full)
      .sort()
      .flatMap((child) => walk(path.join(name, child)));
  };
  return names.flatMap(walk);
}

/** One hash over names and contents of these files. */
export function fingerprint(files) {
  const hash = createHash("sha256");
  for (const name of files) {
    const content = readFileSync(inRoot(name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
