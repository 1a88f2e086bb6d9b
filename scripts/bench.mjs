import { existsSync, readdirSync } from "node:fs";
import process from "node:process";
import { ensureInstalled } from "./parts/install.mjs";
import { endOnSignal, keepOutputForPrograms, main, Sentence, say } from "./parts/sentence.mjs";
import { inRoot } from "./parts/settings.mjs";

/**
 * `npm run bench` runs every module of scripts/bench, `npm run bench -- web` one. Each exports
 * `run({ databaseUrl, product, report })`: the address of a migrated throw-away database, a function that starts the
 * built product (once for all modules), and `report({ name, value, unit, aim, atLeast })`, which prints one JSON
 * object a line. `aim` is the most a value may be, or with `atLeast` the least; without an aim it is only written down.
 */
async function bench() {
  keepOutputForPrograms();
  const [only] = process.argv.slice(2);
  const rooms = readdirSync(inRoot("scripts/bench"))
    .filter((name) => name.endsWith(".mjs"))
    .map((name) => name.slice(0, -4));
  if (only && !existsSync(inRoot("scripts/bench", `${only}.mjs`))) {
    throw new Sentence(`There is no measurement "${only}": choose ${rooms.join(", ")}.`);
  }
  await ensureInstalled({ withTools: true });
  const { startThrowAway } = await import("./postgres.mjs");
  const { migrate } = await import("./migrate.mjs");
  const server = await startThrowAway({ durable: true });
  const started = [];
  const product = () => {
    if (started.length === 0) started.push(startBuilt());
    return started[0];
  };
  let missed = 0;
  const report = (figure) => {
    if (!print(figure)) missed++;
  };
  try {
    await migrate(server.url);
    for (const room of only ? [only] : rooms) {
      say(`# ${room}`);
      const { run } = await import(`./bench/${room}.mjs`);
      await run({ databaseUrl: server.url, product, report });
    }
  } finally {
    for (const one of started) await (await one).stop();
    await server.stop();
  }
  return missed > 0 ? 1 : 0;
}

async function startBuilt() {
  const { build } = await import("./build.mjs");
  const { startProduct } = await import("./parts/product.mjs");
  await build();
  return startProduct({ LOG_LEVEL: "warn" });
}

function print({ name, value, unit, aim = null, atLeast = false }) {
  const ok = aim === null || (atLeast ? value >= aim : value <= aim);
  process.stdout.write(`${JSON.stringify({ name, value, unit, aim, ok })}\n`);
  return ok;
}

endOnSignal();
await main(bench);
