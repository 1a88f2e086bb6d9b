import net from "node:net";
import { Sentence } from "./sentence.mjs";

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const chosen = server.address().port;
      server.close(() => resolve(chosen));
    });
  });

/** A loopback port that nobody uses at this moment. */
export const freePort = () => listen(0, "127.0.0.1");

/**
 * Makes sure that the web server will be able to listen.
 * @throws Sentence when the port is taken or not allowed
 */
export async function requirePort(port, host) {
  try {
    await listen(port, host);
  } catch (error) {
    const why =
      error.code === "EADDRINUSE"
        ? "is already used by another program"
        : error.code === "EACCES"
          ? "may only be opened by root"
          : `cannot be opened (${error.code})`;
    throw new Sentence(
      `Port ${port} on ${host} ${why}: stop that program, or choose another port, for instance PORT=${port === 65535 ? 3000 : port + 1} npm start.`,
    );
  }
}
