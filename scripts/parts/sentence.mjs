import { realpathSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** A failure that people can act on: it is shown as one sentence, without a stack. */
export class Sentence extends Error {}

let voice = process.stdout;

/** From now on {@link say} speaks on the error output, where a script's own output is for programs. */
export const keepOutputForPrograms = () => {
  voice = process.stderr;
};

/** Prints one line for people. */
export const say = (line = "") => {
  voice.write(`${line}\n`);
};

/** Prints one line about something that went wrong. */
export const complain = (line) => {
  process.stderr.write(`${line}\n`);
};

/**
 * Runs a script's main function and ends the process with its exit code: 0, the number it returns,
 * or 1 after a failure. A {@link Sentence} is printed as it is, anything else with its stack.
 */
export async function main(run) {
  try {
    process.exit((await run()) ?? 0);
  } catch (error) {
    complain(error instanceof Sentence ? error.message : (error?.stack ?? String(error)));
    process.exit(1);
  }
}

/** Makes a signal end the process by its exit handlers, which end what it has started. For scripts without a House. */
export function endOnSignal() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));
}

/** Whether the module at `url` (its `import.meta.url`) is the script that was started. */
export const isMain = (url) => {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(url));
};

/** Tells every ten seconds that `what` is still going on, until the returned function is called. */
export function progress(what) {
  const start = Date.now();
  const timer = setInterval(() => {
    say(`  ${what}: ${Math.round((Date.now() - start) / 1000)} s so far`);
  }, 10_000);
  timer.unref();
  return () => clearInterval(timer);
}
