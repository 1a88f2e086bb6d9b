import { minutesAfter, now } from "../clock";
import { config } from "../config";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { inTransaction, type Tx } from "../db/transaction";
import { Denied } from "../errors";
import { type Locale, localeOr } from "../i18n/locales";
import { countUse, forgiveUses, giveBackUse, type Limit } from "./limits";
import { matchesPassword } from "./passwords";
import { canOpenSession } from "./policy";
import { hashOf, newSecret } from "./session-token";
import { spendToken } from "./tokens";
import { ensure } from "./verdict";

/** Where an attempt to sign in comes from. */
export interface Caller {
  network: string;
  userAgent: string;
}

/** A session that has just been opened. `secret` belongs in the cookie and nowhere else. */
export interface OpenedSession {
  secret: string;
  userId: string;
  locale: Locale;
}

/**
 * Wrong passwords for one account. Whoever is shut out by a stranger's attempts still comes in by a mailed link,
 * which is not counted here (SECURITY rule 23).
 */
const PER_ACCOUNT: Limit = { points: 10, seconds: 15 * 60 };
/** Wrong passwords from one network, which may be a whole Academy behind one address: right ones do not count. */
const PER_NETWORK: Limit = { points: 60, seconds: 15 * 60 };

/** Members stay signed in for 30 days, staff for 12 hours (SECURITY rule 14). */
const MEMBER_MINUTES = 30 * 24 * 60;
const STAFF_MINUTES = 12 * 60;

const ACCOUNT = { id: true, role: true, state: true, demo: true, locale: true } as const;

/**
 * Opens a session for an address and its password. No account and a wrong password take the same time and give the
 * same answer; what is the matter with an account is told only to who knows its password.
 * @throws Denied "wrong-credentials", or the state of the account
 * @throws TooMany
 */
export async function openWithPassword(
  { email, password }: { email: string; password: string },
  caller: Caller,
): Promise<OpenedSession> {
  const account = `sign-in:${hashOf(email)}`;
  const network = `sign-in:${caller.network}`;
  await countUse(network, PER_NETWORK);
  await countUse(account, PER_ACCOUNT);
  const user = await db().user.findUnique({
    where: { email },
    select: { ...ACCOUNT, passwordHash: true },
  });
  const matches = await matchesPassword(password, user?.passwordHash);
  if (!user || !matches) throw new Denied("wrong-credentials");
  ensure(canOpenSession(user, config().isLoopback));
  await forgiveUses(account, PER_ACCOUNT);
  await giveBackUse(network, PER_NETWORK);
  return inTransaction((tx) => openSessionRow(tx, user, caller));
}

/**
 * Opens a session for the secret of a mailed link, and uses the link up.
 * @throws Denied "link-used", or the state of the account
 */
export async function openWithLink(
  { token }: { token: string },
  caller: Caller,
): Promise<OpenedSession> {
  return inTransaction(async (tx) => {
    const { userId } = await spendToken(tx, "sign_in", token);
    const user = userId && (await tx.user.findUnique({ where: { id: userId }, select: ACCOUNT }));
    if (!user) throw new Denied("link-used");
    ensure(canOpenSession(user, config().isLoopback));
    return openSessionRow(tx, user, caller);
  });
}

async function openSessionRow(
  tx: Tx,
  user: { id: string; role: string; locale: string },
  { userAgent }: Caller,
): Promise<OpenedSession> {
  const secret = newSecret();
  const staff = user.role === "moderator" || user.role === "admin";
  await tx.session.create({
    data: {
      id: newId(),
      tokenHash: hashOf(secret),
      userId: user.id,
      userAgent: userAgent.slice(0, 300),
      expiresAt: minutesAfter(now(), staff ? STAFF_MINUTES : MEMBER_MINUTES),
    },
  });
  return { secret, userId: user.id, locale: localeOr(user.locale) };
}
