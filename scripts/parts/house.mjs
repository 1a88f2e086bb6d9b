import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { complain, say } from "./sentence.mjs";

/** Everything must be down this many seconds after a signal. */
const LIMIT = 20;

/**
 * What a script has started, and how it ends: on SIGINT, SIGTERM or SIGHUP, when npm that started it is gone, when
 * something it needs ends, or when the script fails. Things end in the reverse order of their start.
 */
export class House {
  #ends = [];
  #ending;
  #resolve;

  /** Resolves with the exit code when everything is down. */
  ended = new Promise((resolve) => {
    this.#resolve = resolve;
  });

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.on(signal, () => this.#onSignal());
    if (process.env.npm_lifecycle_event) this.#watchParent();
  }

  /** Runs a script's main function in a house, and ends everything when it fails. */
  static async keep(run) {
    const house = new House();
    try {
      return await run(house);
    } catch (error) {
      await house.end(1);
      throw error;
    }
  }

  /** Whether things are already on their way down. */
  get isEnding() {
    return this.#ending !== undefined;
  }

  /** Adds what to do at the end; what came last ends first. */
  onEnd(end) {
    this.#ends.unshift(end);
  }

  /** Ends everything, with a sentence, when this promise resolves. */
  needs(exited, sentence) {
    void exited.then((how) => {
      if (this.#ending) return;
      complain(`${sentence} (${how}). Everything else is stopped.`);
      void this.end(1);
    });
  }

  /** Starts the embedded database as a thing that everything needs. @returns its address */
  async openDatabase(dataDir) {
    const { startPostgres } = await import("../postgres.mjs");
    const server = await startPostgres({ dataDir, say });
    this.onEnd(() => server.stop());
    this.needs(server.exited, "The database ended");
    return server.url;
  }

  /** Ends everything in order. @returns when it is down */
  async end(code) {
    this.#ending ??= this.#endAll(code);
    await this.#ending;
  }

  async #endAll(code) {
    const inOrder = async () => {
      while (this.#ends.length > 0) await this.#ends.shift()();
    };
    const late = sleep(LIMIT * 1000, "late", { ref: false });
    if ((await Promise.race([inOrder(), late])) === "late")
      complain("Not everything ended in time.");
    this.#resolve(code);
  }

  #onSignal() {
    if (this.#ending) return; // Ctrl+C reaches this process both from the terminal and from npm
    say("\nStopping.");
    void this.end(0).finally(() => process.exit(0));
  }

  /** npm killed with -9 cannot pass a signal on. */
  #watchParent() {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) this.#onSignal();
    }, 1000).unref();
  }
}
