import type { Prisma } from "@/prisma/generated/client";
import type { Role, TokenPurpose } from "@/prisma/generated/enums";
import { minutesAfter, now } from "../clock";
import { newId } from "../db/ids";
import { Denied } from "../errors";
import { hashOf, newSecret } from "./session-token";

/** The table of tokens inside a transaction, and nothing else. */
type Tokens = Pick<Prisma.TransactionClient, "token">;

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * How long a mailed link is good: 10 minutes to sign in and 30 to set a password (SECURITY rule 16). A sign-up needs
 * its password as well and an invitation is awaited, so those may lie in a mailbox that is opened seldom.
 */
const LIFETIME_MINUTES: Record<TokenPurpose, number> = {
  sign_in: 10,
  reset: 30,
  verify: 3 * DAY,
  invitation: 14 * DAY,
};

interface NewToken {
  purpose: TokenPurpose;
  userId?: string;
  email?: string;
  role?: Role;
  locale?: string;
  invitedBy?: string | null;
}

/**
 * Makes a token; only the hash of its secret is stored.
 * @returns its id, and the secret for the letter
 */
export async function issueToken(
  tx: Tokens,
  token: NewToken,
): Promise<{ id: string; secret: string }> {
  const id = newId();
  const secret = newSecret();
  const expiresAt = minutesAfter(now(), LIFETIME_MINUTES[token.purpose]);
  await tx.token.create({ data: { id, hash: hashOf(secret), expiresAt, ...token } });
  return { id, secret };
}

const TOKEN = { id: true, userId: true, email: true, role: true, locale: true } as const;

/** What a mailed link stands for. */
export interface MailedToken {
  id: string;
  userId: string | null;
  email: string | null;
  role: Role | null;
  locale: string | null;
}

/** The token of a secret while it can still be used, or null. */
export async function findToken(
  tx: Tokens,
  purpose: TokenPurpose,
  secret: string,
): Promise<MailedToken | null> {
  const row = await tx.token.findUnique({
    where: { hash: hashOf(secret) },
    select: { ...TOKEN, purpose: true, usedAt: true, expiresAt: true },
  });
  if (row?.purpose !== purpose || row.usedAt || row.expiresAt <= now()) return null;
  return row;
}

/**
 * Uses a token up. One statement decides, so of two who come at once one is refused.
 * @throws Denied "link-used" when it was used, has expired, or never was
 */
export async function spendToken(
  tx: Tokens,
  purpose: TokenPurpose,
  secret: string,
): Promise<MailedToken> {
  const hash = hashOf(secret);
  const at = now();
  const { count } = await tx.token.updateMany({
    where: { hash, purpose, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  if (count !== 1) throw new Denied("link-used");
  return tx.token.findUniqueOrThrow({ where: { hash }, select: TOKEN });
}

/** Makes a person's other links worthless: after a new password, or when her account is closed. */
export async function voidTokens(tx: Tokens, userId: string): Promise<void> {
  await tx.token.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now() } });
}
