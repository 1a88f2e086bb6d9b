import path from "node:path";
import process from "node:process";
import { build } from "./build.mjs";
import { programFile } from "./parts/bundle.mjs";
import { keepRunning, startChild } from "./parts/children.mjs";
import { productEnvironment } from "./parts/environment.mjs";
import { House } from "./parts/house.mjs";
import { ensureInstalled } from "./parts/install.mjs";
import { lockDataDir } from "./parts/lock.mjs";
import { requirePort } from "./parts/port.mjs";
import { complain, main, say } from "./parts/sentence.mjs";
import { inRoot, openDataDir, settings } from "./parts/settings.mjs";
import { demoAccounts, loadStarter } from "./parts/starter.mjs";
import { untilAnswers } from "./parts/web.mjs";

/** `npm start`: brings everything up, in this order, and down again in the reverse order. */
async function start(house) {
  const chosen = settings();
  const { port, host, dataDir, debug } = chosen;
  openDataDir(dataDir);
  house.onEnd(lockDataDir(dataDir));
  await requirePort(port, host);
  await ensureInstalled({ withTools: false });
  await build();
  const databaseUrl = chosen.databaseUrl ?? (await house.openDatabase(dataDir));
  const environment = productEnvironment(chosen, databaseUrl);
  const { migrate } = await import("./migrate.mjs");
  await migrate(databaseUrl);
  await loadStarter(environment);
  const logs = path.join(dataDir, "log");
  const child = (name, args) =>
    startChild({ args, env: environment, log: path.join(logs, `${name}.log`), aloud: debug });
  const web = child("web", [inRoot("scripts/web.mjs")]);
  const answered = Promise.race([untilAnswers(port, host), house.ended]);
  const worker = keepRunning(() => child("worker", [programFile("worker")]), {
    after: answered, // the first reader should not share the processor with the worker's start
    enough: () => house.isEnding,
    fell: (how, wait) =>
      complain(`The worker ended (${how}, see ${logs}/worker.log); it starts again in ${wait} s.`),
  });
  house.onEnd(() => worker.stop(4));
  house.onEnd(() => web.stop(11));
  house.needs(web.exited, `The web server ended, see ${logs}/web.log`);
  const ended = await answered;
  if (ended !== undefined) return ended;
  announce(chosen);
  return house.ended;
}

function announce({ appUrl, dataDir, starter, databaseUrl }) {
  const near = (name) => {
    const full = path.join(dataDir, name);
    const relative = path.relative(process.cwd(), full);
    return relative.startsWith("..") ? full : relative;
  };
  say(`\nCollective Brain is open at ${appUrl}\n`);
  const accounts = starter === "demo" ? demoAccounts(dataDir) : [];
  if (accounts.length > 0) {
    const widest = (field) => Math.max(...accounts.map((account) => account[field].length));
    say("Demo accounts (role, e-mail, password), good only on this machine:");
    for (const { role, email, password } of accounts) {
      say(`  ${role.padEnd(widest("role"))}  ${email.padEnd(widest("email"))}  ${password}`);
    }
  }
  if (!process.env.SMTP_URL) say(`Outgoing mail is kept in ${near("outbox")}`);
  say(`Logs are kept in ${near("log")}`);
  if (!databaseUrl) say(`Everything else is kept in ${near("")}`);
  say("Ctrl+C stops everything.");
}

await main(() => House.keep(start));
