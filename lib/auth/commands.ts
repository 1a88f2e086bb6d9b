import { now } from "../clock";
import { config } from "../config";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { inTransaction, type Tx } from "../db/transaction";
import { Denied, NotFound } from "../errors";
import { ring } from "../events/ring";
import { type Actor, actorId, type Role } from "./actor";
import { type Destination, ownPath } from "./destination";
import type { AccountEvent } from "./events";
import { freeHandle } from "./handles";
import { queueLetter } from "./letters";
import { hashPassword } from "./passwords";
import {
  type AccountFacts,
  canAdmit,
  canChangeRole,
  canCreateAccounts,
  canInvite,
  canRestore,
  canSeeAccount,
  canSeeRequests,
  canSuspend,
  invitationsVisibleTo,
  type StaffFacts,
} from "./policy";
import type { InviteInput, RoleInput } from "./schema";
import { endSessions } from "./sessions";
import { issueToken, voidTokens } from "./tokens";
import { ensure } from "./verdict";

type Judged = "account.admitted" | "account.refused" | "account.suspended" | "account.restored";

/** Lets somebody in who asked to join; `next` is the page with the list. */
export async function admitAccount(
  actor: Actor,
  { userId, next }: { userId: string; next?: string },
): Promise<Destination> {
  await inTransaction(async (tx) => {
    await decide(tx, actor, userId, "active");
    await ringJudged(tx, actor, "account.admitted", userId);
  });
  return listOfRequests(next);
}

/** Refuses a request to join, with a reason that is told. */
export async function refuseAccount(
  actor: Actor,
  { userId, reason, next }: { userId: string; reason: string; next?: string },
): Promise<Destination> {
  await inTransaction(async (tx) => {
    await decide(tx, actor, userId, "refused");
    await ringJudged(tx, actor, "account.refused", userId, reason);
  });
  return listOfRequests(next);
}

const listOfRequests = (next = ""): Destination => ({
  path: ownPath(next, config().APP_URL) ?? "/moderation",
});

/** Two moderators with the same list: the second hears that it is decided. */
async function decide(
  tx: Tx,
  actor: Actor,
  userId: string,
  state: "active" | "refused",
): Promise<void> {
  const account = await tx.user.findUnique({ where: { id: userId }, select: ACCOUNT_FACTS });
  if (!account || !canSeeRequests(actor).allowed) throw new NotFound();
  ensure(canAdmit(actor, account));
  const { count } = await tx.user.updateMany({
    where: { id: userId, state: "waiting" },
    data: { state },
  });
  if (count === 0) throw new Denied("already-decided");
}

/** Gives somebody another role; she is signed out everywhere and told why. */
export async function changeRole(
  actor: Actor,
  { userId, role, reason }: RoleInput,
): Promise<string> {
  return inTransaction(async (tx) => {
    const staff = await staffFacts(tx, actor);
    const account = await accountFacts(tx, actor, userId);
    ensure(canChangeRole(actor, account, role, staff));
    await setRole(tx, actor, account, role, reason);
    return userId;
  });
}

async function setRole(
  tx: Tx,
  actor: Actor,
  { id, role: from }: AccountFacts,
  to: Role,
  reason: string,
): Promise<void> {
  await tx.user.update({ where: { id }, data: { role: to } });
  await endSessions(tx, id);
  await ring<AccountEvent>(tx, {
    name: "role.changed",
    subject: `user:${id}`,
    actorId: actorId(actor),
    reason,
    privileged: true,
    from,
    to,
  });
}

/** Closes an account: its sessions and mailed links end at once. */
export async function suspendAccount(
  actor: Actor,
  { userId, reason }: { userId: string; reason: string },
): Promise<string> {
  return inTransaction(async (tx) => {
    const staff = await staffFacts(tx, actor);
    const account = await accountFacts(tx, actor, userId);
    ensure(canSuspend(actor, account, staff));
    await tx.user.update({ where: { id: userId }, data: { state: "suspended" } });
    await endSessions(tx, userId);
    await voidTokens(tx, userId);
    await ringJudged(tx, actor, "account.suspended", userId, reason);
    return userId;
  });
}

/** Opens a closed account again. */
export async function restoreAccount(
  actor: Actor,
  { userId, reason }: { userId: string; reason: string },
): Promise<string> {
  return inTransaction(async (tx) => {
    const account = await accountFacts(tx, actor, userId);
    ensure(canRestore(actor, account));
    await tx.user.update({ where: { id: userId }, data: { state: "active" } });
    await ringJudged(tx, actor, "account.restored", userId, reason);
    return userId;
  });
}

async function ringJudged(
  tx: Tx,
  actor: Actor,
  name: Judged,
  userId: string,
  reason?: string,
): Promise<void> {
  await ring<AccountEvent>(tx, {
    name,
    subject: `user:${userId}`,
    actorId: actorId(actor),
    reason,
    privileged: true,
  });
}

/**
 * Invites somebody by mail. The answer is the same when the address has an account already (SECURITY rule 27): the
 * letter then says that there is one.
 */
export async function inviteAccount(
  actor: Actor,
  { email, role, locale }: InviteInput,
): Promise<string> {
  return inTransaction(async (tx) => {
    ensure(canInvite(actor, role));
    const invitedBy = actorId(actor);
    const { id, secret } = await issueToken(tx, {
      purpose: "invitation",
      email,
      role,
      locale,
      invitedBy,
    });
    await queueInvitation(tx, actor, { id, email, role, locale, secret });
    await ring<AccountEvent>(tx, {
      name: "invitation.sent",
      subject: `invitation:${id}`,
      actorId: invitedBy,
      privileged: true,
      role,
    });
    return id;
  });
}

interface Invitation extends InviteInput {
  id: string;
  secret: string;
}

async function queueInvitation(tx: Tx, actor: Actor, invitation: Invitation): Promise<void> {
  const { id: key, email, role, locale, secret } = invitation;
  const known = await tx.user.findUnique({
    where: { email },
    select: { name: true, email: true, locale: true, state: true },
  });
  if (known?.state === "suspended") return;
  if (known?.state === "active") {
    return queueLetter(tx, "known", known, { key, asked: true, path: "/sign-in" });
  }
  const from = actor.kind === "person" ? actor.name : "Collective Brain";
  const path = `/invitations/${secret}`;
  await queueLetter(tx, "invitation", { name: "", email, locale }, { key, path, role, from });
}

/** Withdraws an invitation that nobody has accepted. */
export async function withdrawInvitation(
  actor: Actor,
  { invitationId }: { invitationId: string },
): Promise<string> {
  return inTransaction(async (tx) => {
    const invitation = await tx.token.findUnique({
      where: { id: invitationId, purpose: "invitation", AND: invitationsVisibleTo(actor) },
      select: { role: true, usedAt: true },
    });
    if (!invitation?.role) throw new NotFound();
    ensure(canInvite(actor, invitation.role));
    if (invitation.usedAt) return invitationId;
    await tx.token.update({ where: { id: invitationId }, data: { usedAt: now() } });
    await ring<AccountEvent>(tx, {
      name: "invitation.withdrawn",
      subject: `invitation:${invitationId}`,
      actorId: actorId(actor),
      privileged: true,
      role: invitation.role,
    });
    return invitationId;
  });
}

/** An account as seed and command line make it: open, its address taken as right. */
export interface NewAccount {
  email: string;
  name: string;
  /** Made from the name when left out. */
  handle?: string;
  /** Without one the person signs in by mail. */
  password?: string;
  role?: Role;
  locale?: string;
  /** Works only where the site is reached by a loopback address. */
  demo?: boolean;
}

/**
 * Makes an open account. Running it again changes nothing.
 * @returns the id of the account with this address
 * @throws Denied for anybody but the system
 */
export async function createAccount(actor: Actor, account: NewAccount): Promise<string> {
  ensure(canCreateAccounts(actor));
  const email = account.email.toLowerCase();
  const known = await db().user.findUnique({ where: { email }, select: { id: true } });
  if (known) return known.id;
  const { name, role, locale, demo, password } = account;
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return inTransaction(async (tx) => {
    const id = newId();
    const handle = account.handle ?? (await freeHandle(tx, name));
    const given = { role: role ?? "member", locale: locale ?? "en", demo: demo ?? false } as const;
    await tx.user.create({
      data: { id, email, name, handle, passwordHash, state: "active", ...given },
    });
    await ring<AccountEvent>(tx, {
      name: "account.admitted",
      subject: `user:${id}`,
      actorId: null,
    });
    return id;
  });
}

/**
 * Makes an admin, or makes one of an account that exists. For the command line of the machine: whoever can run it
 * could change the database as well.
 * @returns the secret of a link with which the password is set, good for half an hour
 * @throws Denied for anybody but the system
 */
export async function createAdmin(
  actor: Actor,
  account: { email: string; name: string; locale: string },
): Promise<{ secret: string }> {
  const userId = await createAccount(actor, account);
  return inTransaction(async (tx) => {
    const facts = await accountFacts(tx, actor, userId);
    if (facts.state !== "active") {
      await tx.user.update({ where: { id: userId }, data: { state: "active" } });
      await ringJudged(tx, actor, "account.restored", userId, "command line");
    }
    if (facts.role !== "admin") await setRole(tx, actor, facts, "admin", "command line");
    return issueToken(tx, { purpose: "reset", userId });
  });
}

const ACCOUNT_FACTS = { id: true, role: true, state: true } as const;

/** @throws NotFound also when the actor may not see the account */
async function accountFacts(tx: Tx, actor: Actor, id: string): Promise<AccountFacts> {
  const account = await tx.user.findUnique({ where: { id }, select: ACCOUNT_FACTS });
  if (!account || !canSeeAccount(actor, account).allowed) throw new NotFound();
  return account;
}

/**
 * How many admins there are, counted under a lock: two admins who demote each other at the same moment wait for one
 * another, and the second is no admin any more.
 * @throws NotFound when the actor has lost her role since the request began
 */
async function staffFacts(tx: Tx, actor: Actor): Promise<StaffFacts> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "role" = 'admin' AND "state" = 'active' ORDER BY "id" FOR UPDATE`;
  if (actor.kind === "person" && actor.role === "admin") {
    if (!admins.some(({ id }) => id === actor.id)) throw new NotFound();
  }
  return { activeAdmins: admins.length };
}
