import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import process from "node:process";
import next from "next";
import pino from "pino";
import { serveCompressed } from "./parts/static-files.mjs";

/*
 * The web process: Next behind a small front of our own, which
 * - drops what a client may not say of itself (X-Forwarded-*, our own x-... headers) unless TRUSTED_PROXY=yes,
 *   so that the address in the limits is the real one and a foreign Origin cannot hide behind X-Forwarded-Host;
 * - answers 421 to a Host that is not ours, 405 to upgrades;
 * - gives each request an id and writes one line of log with status and duration;
 * - on SIGTERM finishes what is under way, then ends.
 */

const { HOST = "127.0.0.1", PORT = "3000", TRUSTED_PROXY } = process.env;
const dev = process.argv.includes("--dev");
const own = new URL(process.env.APP_URL || `http://${HOST}:${PORT}`);
const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** Longest wait for requests under way when the process is asked to end. */
const DRAIN_MS = 10_000;

const OURS = ["x-locale", "x-path", "x-search", "x-request-id", "x-middleware-subrequest"];
const PROXIED = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
  "x-real-ip",
];
/** Machines that ask about health come by address, not by name. */
const ANY_HOST = /^\/(healthz|readyz)$/;

/** Statuses that pages asked for, by request id (lib/answer-status.ts). */
const statuses = new Map();
globalThis.collectiveBrainStatus = statuses;

// "localhost", whatever HOST is: Next calls itself so in its own addresses, and a rewrite to any other name would be
// sent out over the network as a second request.
const app = next({ dev, dir: process.cwd(), hostname: "localhost", port: Number(PORT) });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  const started = process.hrtime.bigint();
  const requestId = randomBytes(9).toString("base64url");
  const address = callerOf(request);
  for (const name of [...OURS, ...PROXIED]) delete request.headers[name];
  request.headers["x-request-id"] = requestId;
  request.headers["x-forwarded-for"] = address;
  request.headers["x-forwarded-proto"] = own.protocol.slice(0, -1);
  const path = withoutSecret(request.url?.split("?")[0] ?? "/");
  response.setHeader("x-request-id", requestId);
  // Here and not in next.config.ts, whose headers are fixed when the product is built.
  if (own.protocol === "https:") {
    response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, ...rest) =>
    writeHead(status === 200 ? (statuses.get(requestId) ?? 200) : status, ...rest);
  response.on("close", () => statuses.delete(requestId));
  response.on("finish", () => {
    if (path.startsWith("/_next/")) return;
    const ms = Number(process.hrtime.bigint() - started) / 1e6;
    log.info(
      {
        requestId,
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round(ms * 10) / 10,
      },
      "request",
    );
  });
  if (request.headers.host !== own.host && !ANY_HOST.test(path) && !dev) {
    response
      .writeHead(421, { "content-type": "text/plain; charset=utf-8" })
      .end("This server does not answer for that name.\n");
    return;
  }
  if (!dev && serveCompressed(request, response, path)) return;
  handle(request, response).catch((error) => {
    log.error({ requestId, err: error }, "request broke");
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});

/** The token of an invitation stands in its address; it must not stand in the log. */
const withoutSecret = (path) => path.replace(/(\/invitations\/)[^/]+/, "$1...");

/** The last proxy's word when there is one, else the socket. */
function callerOf(request) {
  const told = TRUSTED_PROXY === "yes" ? request.headers["x-forwarded-for"] : undefined;
  return told?.split(",").at(-1)?.trim() || request.socket.remoteAddress || "unknown";
}

if (dev) server.on("upgrade", app.getUpgradeHandler());
else
  server.on("upgrade", (_request, socket) => socket.end("HTTP/1.1 405 Method Not Allowed\r\n\r\n"));

server.requestTimeout = 7_200_000; // 25 MB over a 2G line
server.headersTimeout = 15_000;
server.on("error", (error) => {
  log.error({ err: error }, "cannot listen");
  process.exit(1);
});
server.listen(Number(PORT), HOST, () =>
  log.info({ host: HOST, port: Number(PORT) }, "web started"),
);

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), DRAIN_MS).unref();
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
