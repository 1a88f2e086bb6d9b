import { db } from "../db/client";
import { inTransaction } from "../db/transaction";
import type { Listener, Rung } from "../events/event";
import type { Role } from "./actor";
import type { AccountEvent } from "./events";
import { queueLetter } from "./letters";

type Of<Name extends AccountEvent["name"]> = Extract<AccountEvent, { name: Name }>;

async function addresseeOf(event: Rung<AccountEvent>) {
  return db().user.findUnique({
    where: { id: event.subject.slice("user:".length) },
    select: { name: true, email: true, locale: true },
  });
}

type Parts = Parameters<typeof queueLetter>[3];

async function write(
  kind: Parameters<typeof queueLetter>[1],
  event: Rung<AccountEvent>,
  parts: Parts = {},
): Promise<void> {
  const to = await addresseeOf(event);
  if (!to) return;
  const key = event.id.toString();
  await inTransaction((tx) => queueLetter(tx, kind, to, { key, reason: event.reason, ...parts }));
}

/** Tells somebody that a moderator let her in. Who came by invitation or through an open door knows already. */
export const tellAdmitted: Listener<Of<"account.admitted">> = async (event) => {
  if (event.privileged) await write("admitted", event, { path: "/sign-in" });
};

/** Tells somebody that her request was refused, and why. */
export const tellRefused: Listener<Of<"account.refused">> = (event) => write("refused", event);

/** Tells somebody that her account was closed, and why. */
export const tellSuspended: Listener<Of<"account.suspended">> = (event) =>
  write("suspended", event);

/** Tells somebody that her account is open again. */
export const tellRestored: Listener<Of<"account.restored">> = (event) =>
  write("restored", event, { path: "/sign-in" });

/** Tells somebody what she may do from now on, and why. */
export const tellRole: Listener<Of<"role.changed">> = (event) =>
  write("role", event, { path: "/sign-in", role: event.to as Role });
