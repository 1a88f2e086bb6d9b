import { setTimeout as sleep } from "node:timers/promises";
import { Sentence } from "./sentence.mjs";

/** An address on this machine for a listening host: "any" listens on loopback too. */
export const localAddress = (port, host) => {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host;
  return `http://${name.includes(":") && !name.startsWith("[") ? `[${name}]` : name}:${port}`;
};

/**
 * Waits until the web server answers on /healthz.
 * @throws Sentence when it does not within a minute
 */
export async function untilAnswers(port, host) {
  const address = `${localAddress(port, host)}/healthz`;
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(50)) {
    try {
      const { status } = await fetch(address, { signal: AbortSignal.timeout(5000) });
      if (status < 500) return;
    } catch {
      // not listening yet
    }
  }
  throw new Sentence("The web server does not answer; its log says more.");
}
