import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { filesBelow, fingerprint, runLogged, tool } from "./parts/run.mjs";
import { isMain, main, say } from "./parts/sentence.mjs";
import { inRoot } from "./parts/settings.mjs";

const STAMP = ".build/prisma-schema";

/**
 * Writes the Prisma client into prisma/generated when the schema has changed.
 * Prisma 7 asks for its schema engine, a binary from its own host, although writing the client does not use
 * it: any program that exists satisfies it, so it is given Node.
 * @throws Sentence with Prisma's own words when the schema is wrong
 */
export async function generate() {
  const sources = [
    "prisma/schema.prisma",
    "prisma/models",
    "prisma.config.ts",
    "package-lock.json",
  ];
  const now = fingerprint(filesBelow(sources));
  const stamp = inRoot(STAMP);
  const before = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (before === now && existsSync(inRoot("prisma/generated/client.ts"))) return;
  say("Writing the Prisma client.");
  await runLogged([...tool("prisma/build/index.js"), "generate", "--no-hints"], {
    what: "writing the Prisma client",
    sorry: "The Prisma client could not be written",
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  mkdirSync(inRoot(".build"), { recursive: true });
  writeFileSync(stamp, now);
}

if (isMain(import.meta.url)) await main(generate);
