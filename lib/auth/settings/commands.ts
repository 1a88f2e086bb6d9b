import { db } from "../../db/client";
import { inTransaction } from "../../db/transaction";
import { Denied, Invalid } from "../../errors";
import { ring } from "../../events/ring";
import type { Actor, Person } from "../actor";
import type { Destination } from "../destination";
import type { AccountEvent } from "../events";
import { rememberLanguage } from "../language-cookie";
import { queueLetter } from "../letters";
import { hashPassword, isGuessable, matchesPassword } from "../passwords";
import { canUseSettings } from "../policy";
import type { PasswordInput, SettingsInput } from "../schema";
import { endSessions } from "../sessions";
import { voidTokens } from "../tokens";
import { ensure } from "../verdict";

/** Keeps the name and the language of the person; the page comes back in that language. */
export async function saveSettings(actor: Actor, input: SettingsInput): Promise<Destination> {
  const { id, name } = personOf(actor);
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id }, data: input });
    if (input.name !== name) {
      await ring<AccountEvent>(tx, {
        name: "account.renamed",
        subject: `user:${id}`,
        actorId: id,
      });
    }
  });
  await rememberLanguage(input.locale);
  return { path: "/settings?done=saved", locale: input.locale };
}

/**
 * Sets another password and signs out all other devices; a letter tells the owner of the address.
 * @throws Invalid when the present password is wrong or the new one can be guessed
 */
export async function changePassword(actor: Actor, input: PasswordInput): Promise<Destination> {
  const { id, sessionId } = personOf(actor);
  const user = await db().user.findUniqueOrThrow({
    where: { id },
    select: { name: true, email: true, locale: true, passwordHash: true },
  });
  if (!(await matchesPassword(input.currentPassword, user.passwordHash))) {
    throw new Invalid({ currentPassword: "wrong-password" });
  }
  if (isGuessable(input.password, user)) throw new Invalid({ password: "password-guessable" });
  const passwordHash = await hashPassword(input.password);
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { passwordHash } });
    await endSessions(tx, id, { but: sessionId });
    await voidTokens(tx, id);
    await queueLetter(tx, "password", user, { path: "/reset" });
  });
  return { path: "/settings?done=password" };
}

/** Signs one device out; of other people's sessions nothing is said. */
export async function endSession(
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<Destination> {
  const { id } = personOf(actor);
  await inTransaction((tx) => endSessions(tx, id, { only: sessionId }));
  return { path: "/settings?done=session" };
}

/** Signs all other devices out. */
export async function endOtherSessions(actor: Actor): Promise<Destination> {
  const { id, sessionId } = personOf(actor);
  await inTransaction((tx) => endSessions(tx, id, { but: sessionId }));
  return { path: "/settings?done=sessions" };
}

/** @throws Denied for anybody who is not signed in */
function personOf(actor: Actor): Person {
  ensure(canUseSettings(actor));
  if (actor.kind !== "person") throw new Denied("sign-in");
  return actor;
}
