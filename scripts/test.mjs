import process from "node:process";
import { ensureInstalled } from "./parts/install.mjs";
import { endOnSignal, main, Sentence, say } from "./parts/sentence.mjs";

/** The parts of the tests, in the order in which they run. Everything is imported late: a fresh clone has no packages. */
const PARTS = {
  check: async () => (await import("./check.mjs")).runChecks(),
  unit: async (filters) => (await import("./parts/vitest.mjs")).runVitest("unit", filters),
  e2e: async (filters) => {
    const { build } = await import("./build.mjs");
    await build();
    const { passed, failed } = await (await import("./parts/playwright.mjs")).runPlaywright(
      filters,
    );
    return { passed: passed + 1, failed }; // the build is a test too
  },
};

/**
 * `npm test`: all of them. `npm test -- unit`, `e2e` or `check` runs one part, `npm test -- e2e joins` what the name
 * fits. The last line counts every check and every test.
 */
async function test() {
  const [only, ...filters] = process.argv.slice(2);
  if (only && !PARTS[only]) {
    throw new Sentence(`There is no part "${only}": choose ${Object.keys(PARTS).join(", ")}.`);
  }
  await ensureInstalled({ withTools: true });
  const total = { passed: 0, failed: 0 };
  for (const name of only ? [only] : Object.keys(PARTS)) {
    say(`\n${name}\n`);
    const { passed, failed } = await PARTS[name](filters).catch(broken);
    total.passed += passed;
    total.failed += failed;
  }
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** A part that cannot run has failed; the others still tell what they know. */
function broken(error) {
  say(error instanceof Sentence ? error.message : (error?.stack ?? String(error)));
  return { passed: 0, failed: 1 };
}

endOnSignal();
await main(test);
