import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { runLogged } from "./run.mjs";
import { Sentence, say } from "./sentence.mjs";
import { inRoot, ROOT } from "./settings.mjs";

/**
 * Installs the packages when node_modules is not what package-lock.json asks for.
 * @param withTools whether the tools for developing and testing are needed too
 * @throws Sentence when the folder cannot be written or npm fails
 */
export async function ensureInstalled({ withTools }) {
  if (isInstalled(withTools)) return;
  requireWritable(ROOT);
  say("Installing the packages (once, one to three minutes).");
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const flags = ["ci", "--no-audit", "--no-fund", withTools ? "--include=dev" : "--omit=dev"];
  await runLogged([...npm, ...flags], {
    what: "installing",
    sorry: "The packages could not be installed",
  });
}

/** npm keeps its own account of what it installed in node_modules/.package-lock.json. */
function isInstalled(withTools) {
  const account = inRoot("node_modules/.package-lock.json");
  if (!existsSync(account)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const installed = packages(account);
  return Object.entries(packages(inRoot("package-lock.json"))).every(
    ([folder, { version, dev, optional, devOptional }]) =>
      folder === "" || // the project itself
      optional || // for other kinds of machine
      ((dev || devOptional) && !withTools) ||
      installed[folder]?.version === version,
  );
}

/** @throws Sentence when files cannot be made in `folder` */
export function requireWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Sentence(
      `The folder ${folder} cannot be written: allow it, or clone the project to another place.`,
    );
  }
}
