import process from "node:process";
import { generate } from "./generate.mjs";
import { programFile, watchPrograms } from "./parts/bundle.mjs";
import { keepRunning, startChild } from "./parts/children.mjs";
import { productEnvironment } from "./parts/environment.mjs";
import { House } from "./parts/house.mjs";
import { ensureInstalled } from "./parts/install.mjs";
import { lockDataDir } from "./parts/lock.mjs";
import { requirePort } from "./parts/port.mjs";
import { complain, main, say } from "./parts/sentence.mjs";
import { inRoot, openDataDir, settings } from "./parts/settings.mjs";
import { demoAccounts, loadStarter } from "./parts/starter.mjs";

/** `npm run dev`: the same database as `npm start`, pages that reload by themselves, a worker that restarts. */
async function dev(house) {
  const chosen = settings();
  const { port, host, dataDir } = chosen;
  openDataDir(dataDir);
  house.onEnd(lockDataDir(dataDir));
  await requirePort(port, host);
  await ensureInstalled({ withTools: true });
  await generate();
  let restartWorker = async () => {};
  const programs = await watchPrograms((errors) => {
    for (const error of errors) complain(`worker: ${error}`);
    if (errors.length === 0) void restartWorker();
  });
  house.onEnd(() => programs.dispose());
  const databaseUrl = chosen.databaseUrl ?? (await house.openDatabase(dataDir));
  const environment = { ...productEnvironment(chosen, databaseUrl), NODE_ENV: "development" };
  const { migrate } = await import("./migrate.mjs");
  await migrate(databaseUrl);
  await loadStarter(environment);
  const child = (args) => startChild({ args, env: environment });
  const worker = keepRunning(() => child(["--enable-source-maps", programFile("worker")]), {
    after: Promise.resolve(),
    enough: () => house.isEnding,
    fell: (how, wait) => complain(`The worker ended (${how}); it starts again in ${wait} s.`),
  });
  restartWorker = worker.restart;
  house.onEnd(() => worker.stop(5));
  for (const { role, email, password } of demoAccounts(dataDir))
    say(`  ${role}  ${email}  ${password}`);
  const web = child([inRoot("scripts/web.mjs"), "--dev"]);
  house.onEnd(() => web.stop(6));
  house.needs(web.exited, "The web server ended");
  return house.ended;
}

process.env.NEXT_TELEMETRY_DISABLED = "1";
await main(() => House.keep(dev));
