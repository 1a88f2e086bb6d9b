import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { generate } from "./generate.mjs";
import { bundlePrograms, programFile } from "./parts/bundle.mjs";
import { requireWritable } from "./parts/install.mjs";
import { filesBelow, fingerprint, runLogged, tool } from "./parts/run.mjs";
import { isMain, main, say } from "./parts/sentence.mjs";
import { inRoot, ROOT } from "./parts/settings.mjs";
import { compressStatic } from "./parts/static-files.mjs";

const STAMP = ".build/sources";
const SOURCES = [
  ...["app", "components", "lib", "messages", "prisma", "public", "scripts/parts/bundle.mjs"],
  ...["package-lock.json", "next.config.ts", "postcss.config.mjs", "proxy.ts", "tsconfig.json"],
  ...["instrumentation.ts", "instrumentation-client.ts", "auth.ts"],
];

/** Tests, migrations and generated files do not change what is built. */
const without = (name) =>
  /\.test\.tsx?$/.test(name) || name === "prisma/generated" || name === "prisma/migrations";

const read = (name) => (existsSync(inRoot(name)) ? readFileSync(inRoot(name), "utf8") : "");

/** A build is told by the sources it was made from and by Next's id of it (which `next build` alone changes). */
const stampNow = () => `${fingerprint(filesBelow(SOURCES, without))} ${read(".next/BUILD_ID")}`;

/** Whether .next and .build hold exactly what the sources say. */
export const isBuilt = () =>
  existsSync(inRoot(".next/BUILD_ID")) &&
  existsSync(programFile("worker")) &&
  read(STAMP) === stampNow();

/**
 * Builds the Prisma client, the server programs and the web app, unless nothing has changed since the last time.
 * @param force build in any case
 * @throws Sentence with the tool's own words when something does not compile
 */
export async function build({ force = false } = {}) {
  if (!force && isBuilt()) return;
  requireWritable(ROOT);
  await generate();
  say("Building the worker and the commands.");
  await bundlePrograms();
  say("Building the pages (one to three minutes, only when the sources have changed).");
  await runLogged([...tool("next/dist/bin/next"), "build"], {
    what: "building",
    sorry: "The build failed",
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  compressStatic();
  mkdirSync(inRoot(".build"), { recursive: true });
  writeFileSync(inRoot(STAMP), stampNow());
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await build({ force: process.argv.includes("--force") });
    say("The build is up to date.");
  });
}
