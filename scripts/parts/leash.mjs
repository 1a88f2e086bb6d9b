/**
 * Loaded into every child process (`node --import`). The parent holds the other end of descriptor 3 and writes
 * nothing; when the parent is gone, in whatever way, the descriptor ends and so does the child.
 */
import net from "node:net";
import process from "node:process";

/** Seconds a child has to end in good order. */
const GRACE = 5;

const leash = new net.Socket({ fd: 3, readable: true, writable: false });
leash.on("error", () => {});
leash.on("close", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), GRACE * 1000).unref();
});
leash.resume();
leash.unref();
