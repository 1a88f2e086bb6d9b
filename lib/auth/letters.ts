import type { AccountState } from "@/prisma/generated/enums";
import { config } from "../config";
import { newId } from "../db/ids";
import { inTransaction, type Tx } from "../db/transaction";
import { localeOr } from "../i18n/locales";
import { type Words, wordsFor } from "../i18n/words";
import type { Jobs } from "../jobs/add-job";
import { queueMail } from "../mail/outbox";
import type { Role } from "./actor";
import { issueToken } from "./tokens";

/** The letters of the hall; their words are below `auth.letters`. */
type LetterKind =
  | "verify"
  | "sign-in"
  | "reset"
  | "known"
  | "waiting"
  | "closed"
  | "admitted"
  | "refused"
  | "suspended"
  | "restored"
  | "role"
  | "password"
  | "invitation";

/** Whoever a letter goes to. */
export interface Addressee {
  name: string;
  email: string;
  locale: string;
}

interface LetterParts {
  /** Makes the letter unique; a fresh one when left out. */
  key?: string;
  /** Where its button leads, without language prefix. */
  path?: string;
  /** What a moderator wrote. */
  reason?: string;
  role?: Role;
  /** Whoever invites. */
  from?: string;
  /** Asked for by somebody who typed the address, and that may have been anybody. */
  asked?: boolean;
}

/** Puts a letter of the hall into the outbox, in the language of the person. */
export async function queueLetter(
  tx: Tx,
  kind: LetterKind,
  to: Addressee,
  { key = newId(), path, reason, role, from = "", asked }: LetterParts = {},
): Promise<void> {
  const t = wordsFor(localeOr(to.locale));
  const values = { role: role ? t(`people.role.${role}`) : "", from };
  await queueMail(tx, t, {
    key: `account:${kind}:${key}`,
    to: to.email,
    subject: t(`auth.letters.${kind}.subject`, values),
    paragraphs: [...greeting(t, to), ...t(`auth.letters.${kind}.text`, values).split("\n")],
    quote: reason ? { text: reason, language: "" } : undefined,
    action: path
      ? { label: t.named(`auth.letters.${kind}`, "action"), path: t.path(path) }
      : undefined,
    because: asked ? t("auth.letters.becauseAsked") : t("auth.letters.becauseYours"),
  });
}

const greeting = (t: Words, { name }: Addressee): string[] =>
  name ? [t("auth.letters.hello", { name })] : [];

type Asked = Jobs["account"]["purpose"];

/** What is sent for each request, by the state of the account it names. Nothing for an address we do not know. */
const ANSWERS: Record<Asked, Record<AccountState, LetterKind>> = {
  join: {
    unverified: "verify",
    waiting: "waiting",
    active: "known",
    suspended: "closed",
    refused: "closed",
  },
  "sign-in": {
    unverified: "verify",
    waiting: "waiting",
    active: "sign-in",
    suspended: "closed",
    refused: "closed",
  },
  reset: {
    unverified: "reset",
    waiting: "waiting",
    active: "reset",
    suspended: "closed",
    refused: "closed",
  },
};

/**
 * Answers a form of the front door by mail: only here is found out whether there is an account, so the form says
 * the same to everybody and takes the same time (SECURITY rule 27). Run by the job `account`.
 */
export async function sendAccountLetter({ purpose, email }: Jobs["account"]): Promise<void> {
  await inTransaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email },
      select: { id: true, name: true, email: true, locale: true, state: true, demo: true },
    });
    // Nobody reads the mailbox of a demo account, and elsewhere than on this machine it is closed.
    if (!user || (user.demo && !config().isLoopback)) return;
    const kind = ANSWERS[purpose][user.state];
    // A name that nobody stands for yet may be anything, also somebody's advertisement.
    const to = user.state === "unverified" ? { ...user, name: "" } : user;
    await queueLetter(tx, kind, to, { asked: true, path: await pathFor(tx, kind, user.id) });
  });
}

async function pathFor(tx: Tx, kind: LetterKind, userId: string): Promise<string | undefined> {
  const link = async (purpose: "verify" | "sign_in" | "reset", page: string) =>
    `${page}?token=${(await issueToken(tx, { purpose, userId })).secret}`;
  if (kind === "verify") return link("verify", "/join/confirm");
  if (kind === "sign-in") return link("sign_in", "/sign-in/link");
  if (kind === "reset") return link("reset", "/reset/new");
  return kind === "known" ? "/sign-in" : undefined;
}
