import { config } from "../../config";
import { db } from "../../db/client";
import { newId } from "../../db/ids";
import { inTransaction, type Tx } from "../../db/transaction";
import { Denied, Invalid } from "../../errors";
import { ring } from "../../events/ring";
import { localeOr } from "../../i18n/locales";
import { addJob, type Jobs } from "../../jobs/add-job";
import type { Actor } from "../actor";
import { type Destination, ownPath } from "../destination";
import type { AccountEvent } from "../events";
import { freeHandle } from "../handles";
import { queueLetter } from "../letters";
import { countUse, type Limit } from "../limits";
import { closeSession, openSession } from "../nextauth";
import { hashPassword, isGuessable, matchesPassword, type PasswordContext } from "../passwords";
import { canJoin, canUseDoor } from "../policy";
import type {
  AcceptInput,
  ConfirmInput,
  JoinInput,
  LinkInput,
  ResetInput,
  SignInInput,
} from "../schema";
import { hashOf } from "../session-token";
import { endSessions } from "../sessions";
import { findToken, type MailedToken, spendToken, voidTokens } from "../tokens";
import { ensure } from "../verdict";

/** Letters that may be asked for with one address: enough for a slow line, too few to fill a mailbox. */
const LETTERS_PER_ADDRESS: Limit = { points: 6, seconds: 60 * 60 };
/** Passwords tried with one sign-up link. */
const TRIES_PER_LINK: Limit = { points: 10, seconds: 15 * 60 };

/**
 * Signs in with a password, or sends a link by mail: the form has a button for each.
 * @throws Denied "wrong-credentials" or the state of the account, TooMany
 */
export async function signIn(actor: Actor, input: SignInInput): Promise<Destination> {
  ensure(canUseDoor(actor));
  const { intent, email, password } = input;
  if (intent === "link") return askForLetter("sign-in", email, "/sign-in/sent");
  const { locale } = await openSession({ by: "password", email, password });
  await leaveOldSession(actor);
  const next = ownPath(input.next, config().APP_URL);
  return next ? { path: next } : { path: "/", locale };
}

/**
 * Signs in with a mailed link.
 * @throws Denied "link-used" or the state of the account
 */
export async function signInByLink(actor: Actor, { token }: LinkInput): Promise<Destination> {
  ensure(canUseDoor(actor));
  const { locale } = await openSession({ by: "link", token });
  await leaveOldSession(actor);
  return { path: "/", locale };
}

/** No session stays behind that nobody has a cookie for. */
async function leaveOldSession(actor: Actor): Promise<void> {
  if (actor.kind !== "person") return;
  await inTransaction((tx) => endSessions(tx, actor.id, { only: actor.sessionId }));
}

/** Signs out on this device, and goes home in the person's language. */
export async function signOut(actor: Actor): Promise<Destination> {
  ensure(canUseDoor(actor));
  await leaveOldSession(actor);
  await closeSession();
  return { path: "/", locale: actor.kind === "person" ? localeOr(actor.locale) : undefined };
}

/** Sends a letter with which another password can be set. */
export async function requestReset(
  actor: Actor,
  { email }: { email: string },
): Promise<Destination> {
  ensure(canUseDoor(actor));
  return askForLetter("reset", email, "/reset/sent");
}

async function askForLetter(
  purpose: Jobs["account"]["purpose"],
  email: string,
  path: string,
): Promise<Destination> {
  await countLetter(email);
  // The language of the letter is the account's own; nothing is asked of the account here.
  await inTransaction((tx) => addJob(tx, "account", { purpose, email, locale: "en" }));
  return { path };
}

const countLetter = (email: string): Promise<void> =>
  countUse(`account-letter:${hashOf(email)}`, LETTERS_PER_ADDRESS);

/**
 * Asks for an account. Says and does the same whether the address is known or not; the letter tells the difference.
 * @throws Denied "invitation-only"
 */
export async function join(actor: Actor, input: JoinInput): Promise<Destination> {
  ensure(canJoin(actor, config().JOIN_POLICY));
  const { name, email, password, locale, joinMessage } = input;
  ensureUnguessable(password, { name, email });
  await countLetter(email);
  const passwordHash = await hashPassword(password);
  const asked = { name, passwordHash, locale, joinMessage: joinMessage || null };
  await inTransaction(async (tx) => {
    await tx.user.updateMany({ where: { email, state: "unverified" }, data: asked });
    const id = newId();
    await tx.user.createMany({ data: { id, email, handle: id, ...asked }, skipDuplicates: true });
    await addJob(tx, "account", { purpose: "join", email, locale });
  });
  return { path: "/join/sent" };
}

/** @throws Invalid at the field `password` */
function ensureUnguessable(password: string, context: PasswordContext): void {
  if (isGuessable(password, context)) throw new Invalid({ password: "password-guessable" });
}

/**
 * Confirms an address after a sign-up. The link alone is not enough: somebody else may have signed up with this
 * address and a password of his own, hoping that its owner presses the button ("account pre-hijacking",
 * Sudhodanan and Paverd, USENIX Security 2022).
 * @throws Denied "link-used", Invalid for a wrong password, TooMany
 */
export async function confirmAddress(actor: Actor, input: ConfirmInput): Promise<Destination> {
  ensure(canUseDoor(actor));
  const { token, password } = input;
  await countUse(`confirm:${hashOf(token)}`, TRIES_PER_LINK);
  const user = await accountOf(await findToken(db(), "verify", token));
  if (!(await matchesPassword(password, user.passwordHash))) {
    throw new Invalid({ password: "wrong-password" });
  }
  const state = await inTransaction(async (tx) => {
    await spendToken(tx, "verify", token);
    return settleAddress(tx, user.id);
  });
  if (state === "waiting") return { path: "/join/waiting" };
  const { locale } = await openSession({ by: "password", email: user.email, password });
  return { path: "/", locale };
}

/** @throws Denied "link-used" when there is no such token or account */
async function accountOf(token: MailedToken | null) {
  const user =
    token?.userId &&
    (await db().user.findUnique({
      where: { id: token.userId },
      select: { id: true, name: true, email: true, locale: true, passwordHash: true },
    }));
  if (!user) throw new Denied("link-used");
  return user;
}

/** An address is its owner's: the account goes on as the setting JOIN_POLICY says. */
async function settleAddress(tx: Tx, userId: string): Promise<"waiting" | "active"> {
  const state = config().JOIN_POLICY === "open" ? "active" : "waiting";
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  const { count } = await tx.user.updateMany({
    where: { id: userId, state: "unverified" },
    data: { state, handle: await freeHandle(tx, user.name) },
  });
  if (count === 1) {
    await ring<AccountEvent>(tx, {
      name: state === "active" ? "account.admitted" : "account.requested",
      subject: `user:${userId}`,
      actorId: userId,
    });
  }
  const after = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { state: true } });
  return after.state === "waiting" ? "waiting" : "active";
}

/**
 * Sets another password with a mailed link, ends all sessions and all other links. Who could read the letter owns
 * the address, so an unverified account is confirmed by it.
 * @throws Denied "link-used", Invalid
 */
export async function resetPassword(actor: Actor, input: ResetInput): Promise<Destination> {
  ensure(canUseDoor(actor));
  const { token, password } = input;
  const user = await accountOf(await findToken(db(), "reset", token));
  ensureUnguessable(password, user);
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    await spendToken(tx, "reset", token);
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    await endSessions(tx, user.id);
    await voidTokens(tx, user.id);
    const state = await settleAddress(tx, user.id);
    if (state === "waiting") return { path: "/join/waiting" };
    await queueLetter(tx, "password", user, { path: "/reset" });
    return { path: "/sign-in?done=password" };
  });
}

/**
 * Accepts an invitation: one page sets name and password, and the account is open.
 * @throws Denied "link-used", also when the address has an open account by now; Invalid
 */
export async function acceptInvitation(actor: Actor, input: AcceptInput): Promise<Destination> {
  ensure(canUseDoor(actor));
  const { token, name, password, locale } = input;
  const invitation = await findToken(db(), "invitation", token);
  const email = invitation?.email;
  if (!email) throw new Denied("link-used");
  ensureUnguessable(password, { name, email });
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    const { role } = await spendToken(tx, "invitation", token);
    const userId = await invitedAccount(tx, email);
    const handle = await freeHandle(tx, name);
    const data = {
      name,
      handle,
      passwordHash,
      locale,
      role: role ?? "member",
      state: "active",
    } as const;
    await tx.user.update({ where: { id: userId }, data });
    await voidTokens(tx, userId);
    await ring<AccountEvent>(tx, {
      name: "account.admitted",
      subject: `user:${userId}`,
      actorId: userId,
    });
  });
  await openSession({ by: "password", email, password });
  return { path: "/", locale };
}

/** The account that an invitation opens: a new one, or one that is not open yet. */
async function invitedAccount(tx: Tx, email: string): Promise<string> {
  const id = newId();
  await tx.user.createMany({ data: { id, email, handle: id, name: "" }, skipDuplicates: true });
  const user = await tx.user.findUniqueOrThrow({
    where: { email },
    select: { id: true, state: true },
  });
  if (user.state === "active" || user.state === "suspended") throw new Denied("link-used");
  return user.id;
}
