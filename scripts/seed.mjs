import process from "node:process";
import { runProgram } from "./parts/command.mjs";
import { main } from "./parts/sentence.mjs";

/** `npm run seed`: adds what is missing of the starter content (STARTER), changes nothing that is there. */
await main(() => runProgram("seed", process.argv.slice(2)));
