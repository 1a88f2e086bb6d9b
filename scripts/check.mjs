import process from "node:process";
import { generate } from "./generate.mjs";
import { houseRules } from "./parts/house-rules.mjs";
import { ensureInstalled } from "./parts/install.mjs";
import { capture, tool } from "./parts/run.mjs";
import { isMain, main, say } from "./parts/sentence.mjs";
import { runVitest } from "./parts/vitest.mjs";

/** dependency-cruiser once found no module at all and passed (no parser for TypeScript 7): it must see this many. */
const FEWEST_MODULES = 300;

const STEPS = {
  "format (biome)": () => command(["@biomejs/biome/bin/biome", "check", "--colors=off", "."]),
  "lint (oxlint, with types)": () =>
    command(["oxlint/bin/oxlint", "--type-aware", "--deny-warnings"]),
  "house rules (directions, colours, styles, SQL)": ownRules,
  "types (tsc)": types,
  "walls (dependency-cruiser)": walls,
  "dead code (knip)": () => command(["knip/bin/knip.js", "--no-progress"]),
  "map (lib/README.md)": () => finish(capture([process.execPath, "scripts/map.mjs", "--check"])),
};

/**
 * Runs every check that needs neither database nor browser, one line each; then the architecture tests.
 * @returns how many passed and failed; the tests of the architecture count one by one
 */
export async function runChecks() {
  await generate();
  const count = { passed: 0, failed: 0 };
  for (const [name, step] of Object.entries(STEPS)) {
    const began = Date.now();
    const { ok, output } = await step();
    if (!ok) say(output.trim());
    say(`${ok ? "ok  " : "FAIL"}  ${name}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
    count[ok ? "passed" : "failed"]++;
  }
  const { passed, failed } = await runVitest("architecture");
  return { passed: count.passed + passed, failed: count.failed + failed };
}

const command = ([file, ...args]) => finish(capture([...tool(file), ...args]));

const finish = async (run) => {
  const { code, output } = await run;
  return { ok: code === 0, output };
};

async function ownRules() {
  const breaches = await houseRules();
  return { ok: breaches.length === 0, output: breaches.join("\n") };
}

/** Next writes the types of its routes first. */
async function types() {
  const routes = await command(["next/dist/bin/next", "typegen"]);
  return routes.ok
    ? command(["typescript/bin/tsc", "--noEmit", "--incremental", "false", "--pretty", "false"])
    : routes;
}

async function walls() {
  const roots = ["app", "components", "lib", "prisma", "e2e", "proxy.ts", "instrumentation.ts"];
  const { output } = await capture([
    ...tool("dependency-cruiser/bin/dependency-cruise.mjs"),
    ...["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...roots],
  ]);
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { ok: false, output };
  }
  const { violations, totalCruised, ruleSetUsed } = report.summary;
  const reason = new Map(ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  const breaches = violations
    .filter(({ rule }) => rule.severity === "error")
    .map(({ rule, from, to }) => `${from} -> ${to}: ${rule.name}: ${reason.get(rule.name)}`);
  if (totalCruised < FEWEST_MODULES) {
    breaches.push(
      `Only ${totalCruised} modules were seen, at least ${FEWEST_MODULES} are expected.`,
    );
  }
  return { ok: breaches.length === 0, output: breaches.join("\n") };
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await ensureInstalled({ withTools: true });
    const { passed, failed } = await runChecks();
    say(`${passed} passed, ${failed} failed`);
    return failed > 0 || passed === 0 ? 1 : 0;
  });
}
