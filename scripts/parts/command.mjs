import { spawn } from "node:child_process";
import process from "node:process";
import { isBuilt } from "../build.mjs";
import { generate } from "../generate.mjs";
import { bundlePrograms, programFile } from "./bundle.mjs";
import { withDatabase } from "./database.mjs";
import { productEnvironment } from "./environment.mjs";
import { ensureInstalled } from "./install.mjs";
import { settings } from "./settings.mjs";

/**
 * Runs one of the bundled commands (seed, admin) in this terminal, on a migrated database.
 * @returns its exit code
 */
export async function runProgram(name, args) {
  await ensureInstalled({ withTools: false });
  if (!isBuilt()) {
    await generate();
    await bundlePrograms();
  }
  const { migrate } = await import("../migrate.mjs");
  return withDatabase(async (databaseUrl) => {
    await migrate(databaseUrl);
    const env = { ...process.env, ...productEnvironment(settings(), databaseUrl) };
    const child = spawn(process.execPath, [programFile(name), ...args], { env, stdio: "inherit" });
    return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
  });
}
