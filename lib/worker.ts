import { systemFor } from "./auth/actor";
import { sendAccountLetter } from "./auth/letters";
import { tidy } from "./auth/tidy";
import { bells } from "./bells";
import { config } from "./config";
import { disconnect } from "./db/client";
import { answerBell, type Board, callListener } from "./jobs/bell";
import { startWorker } from "./jobs/worker";
import { log } from "./log";
import { deliver } from "./mail/deliver";
import { forgetRemovedFiles } from "./resources/files/commands";

/** The background process: answers bells, sends mail, tidies up every night. Entry of .build/worker.mjs. */
async function main(): Promise<void> {
  config();
  const board = bells as unknown as Board;
  const worker = await startWorker(
    {
      bell: ({ eventId }) => answerBell(board, eventId),
      listen: ({ eventId, listener }) => callListener(board, eventId, listener),
      mail: ({ mailId }) => deliver(mailId),
      account: (payload) => sendAccountLetter(payload),
      tidy: async () => {
        await tidy();
        await forgetRemovedFiles(systemFor("tidy"));
      },
    },
    "17 3 * * * tidy",
  );
  log.info("worker started");
  const end = async () => {
    await worker.stop();
    await disconnect();
    process.exit(0);
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}

main().catch((error: unknown) => {
  log.error({ err: error }, "worker cannot start");
  process.exit(1);
});
