import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Sentence } from "./sentence.mjs";

/** The folder of the project, wherever a script was started from. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** A path inside the project. */
export const inRoot = (...names) => path.join(ROOT, ...names);

/**
 * The few settings that scripts need themselves; lib/config.ts checks all of them in the app.
 * A file `.env` in the project folder is read first; what the environment says wins.
 * @throws Sentence that names the wrong setting
 */
export function settings() {
  if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
  const env = process.env;
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Sentence(`PORT must be a number between 1 and 65535, not "${env.PORT}".`);
  }
  const host = env.HOST || "127.0.0.1";
  const starter = env.STARTER || "demo";
  if (!["demo", "corpus", "none"].includes(starter)) {
    throw new Sentence(`STARTER must be demo, corpus or none, not "${starter}".`);
  }
  if (!env.APP_URL && /^(0\.0\.0\.0|::|\[::\])$/.test(host)) {
    throw new Sentence(
      `HOST=${host} listens on every address of this machine: set APP_URL to the address that people will use.`,
    );
  }
  return {
    port,
    host,
    starter,
    appUrl: env.APP_URL || `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    dataDir: path.resolve(ROOT, env.DATA_DIR || ".data"),
    databaseUrl: env.DATABASE_URL || undefined,
    debug: env.LOG_LEVEL === "debug",
  };
}

/**
 * Makes DATA_DIR if needed and makes sure that it can be written.
 * Others may pass through it (0711) when root owns it, because the database server runs as another user.
 * @throws Sentence when it cannot be written
 */
export function openDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Sentence(
      `The data folder ${dataDir} cannot be written (${error.code}): allow it, or choose another folder with DATA_DIR.`,
    );
  }
}

/** A random value kept in DATA_DIR, readable by its owner only; made at the first call. */
export function keptSecret(dataDir, name, bytes = 32, encoding = "base64") {
  const file = path.join(dataDir, name);
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(bytes).toString(encoding)}\n`, { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
