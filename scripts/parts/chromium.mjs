import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";
import { onPath, runLogged } from "./run.mjs";
import { Sentence, say } from "./sentence.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ON_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** Flags that keep the browser from asking anyone but the site (and let root start it). */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A Chromium for the tests: CHROMIUM, else an installed one, else the one in Playwright's own cache, else Debian's
 * through apt when root.
 * @returns the path of its program
 * @throws Sentence when there is none and none can be installed
 */
export async function ensureChromium() {
  const found = installed() ?? (await fromPlaywright());
  if (found) return found;
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    await installFromDebian();
    const fresh = installed();
    if (fresh) return fresh;
  }
  throw new Sentence(
    "The browser tests need a Chromium: install one (Debian: apt-get install chromium), or set CHROMIUM to its path.",
  );
}

const runs = (program) =>
  spawnSync(program, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;

function installed() {
  const chosen = process.env.CHROMIUM;
  if (chosen && !runs(chosen)) throw new Sentence(`CHROMIUM=${chosen} does not run.`);
  if (chosen) return chosen;
  const candidates = [...NAMES.map(onPath), ON_MACOS].filter((name) => name && existsSync(name));
  return candidates.find(runs); // Ubuntu's chromium-browser may be a stub that only asks for snap
}

async function fromPlaywright() {
  const { chromium } = await import("@playwright/test");
  const program = chromium.executablePath();
  return existsSync(program) ? program : undefined;
}

async function installFromDebian() {
  say("Installing Debian's Chromium for the browser tests (once).");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const sorry = "Chromium could not be installed";
  await runLogged(["apt-get", "update"], { what: "asking Debian", sorry, env });
  await runLogged(
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"],
    { what: "installing Chromium", sorry, env },
  );
}
