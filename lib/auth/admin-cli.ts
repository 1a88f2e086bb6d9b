import { parseArgs } from "node:util";
import { z } from "zod";
import { config } from "../config";
import { disconnect } from "../db/client";
import { email, locale } from "../fields";
import { localizedPath } from "../i18n/locales";
import { systemFor } from "./actor";
import { createAdmin } from "./commands";
import { listAdmins } from "./queries";
import { personName } from "./schema";

/** For whoever runs the installation: the first admin, and who the admins are. Entry of .build/admin.mjs. */
const USAGE = `Usage:
  npm run admin -- create-admin --email amina@example.org --name "Amina Diallo" [--locale fr]
      makes an account with the role of admin, or gives this role to the account with that address,
      and prints a link with which its password is set (good for half an hour and for one time)
  npm run admin -- list-admins
      prints the admins of this installation

Passwords are never given on the command line, where other programs can read them.`;

const COMMAND_LINE = systemFor("command line");

const wanted = z.object({ email, name: personName, locale: locale.default("en") });

async function makeAdmin(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      email: { type: "string" },
      name: { type: "string" },
      locale: { type: "string" },
    },
  });
  const account = wanted.safeParse(values);
  if (!account.success) {
    const wrong = account.error.issues.map(({ path }) => `--${path.join(".")}`);
    throw new Error(
      `Please give ${[...new Set(wrong)].join(" and ")} a value that fits.\n${USAGE}`,
    );
  }
  const { secret } = await createAdmin(COMMAND_LINE, account.data);
  const page = localizedPath(account.data.locale, `/reset/new?token=${secret}`);
  print(`${account.data.email} is an admin. Set the password within half an hour:`);
  print(config().APP_URL + page);
}

async function printAdmins(): Promise<void> {
  const admins = await listAdmins(COMMAND_LINE);
  if (admins.length === 0) print("There is no admin yet. Make one with create-admin.");
  for (const { name, email, lastSeenAt } of admins) {
    print(`${email}  ${name}  last seen: ${lastSeenAt?.toISOString() ?? "never"}`);
  }
}

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main([command, ...args]: string[]): Promise<void> {
  if (command === "create-admin") return makeAdmin(args);
  if (command === "list-admins") return printAdmins();
  throw new Error(USAGE);
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(disconnect);
