import process from "node:process";
import { runProgram } from "./parts/command.mjs";
import { main } from "./parts/sentence.mjs";

/** `npm run admin -- create-admin --email ... --name ...`: the commands of lib/auth/admin-cli.ts. */
await main(() => runProgram("admin", process.argv.slice(2)));
