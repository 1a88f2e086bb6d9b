import type { Prisma } from "@/prisma/generated/client";
import type { AccountState, Role } from "@/prisma/generated/enums";
import { now } from "../clock";
import { db } from "../db/client";
import { NotFound } from "../errors";
import type { Actor } from "./actor";
import { listActsOn } from "./audit/queries";
import {
  type AccountFacts,
  accountsVisibleTo,
  canAdmit,
  canChangeRole,
  canEnterAdmin,
  canInvite,
  canReadAudit,
  canRestore,
  canSeeAccount,
  canSeeAccounts,
  canSeeRequests,
  canSuspend,
  invitationsVisibleTo,
} from "./policy";
import type { AccountsView, AccountView, AdminView, InvitationsView, RequestView } from "./views";

const PAGE = 25;
const ROLES: Role[] = ["member", "fellow", "moderator", "admin"];

/**
 * Which staff rooms somebody may enter, and how many people wait to be let in.
 * @throws NotFound for everybody but staff
 */
export async function getAdmin(actor: Actor): Promise<AdminView> {
  if (!canEnterAdmin(actor).allowed) throw new NotFound();
  const waiting = await db().user.count({ where: { state: "waiting" } });
  const people = canSeeAccounts(actor).allowed;
  return { waiting, may: { people, audit: canReadAudit(actor).allowed, records: people } };
}

/**
 * People who asked to join and wait for a decision, the longest waiting first.
 * @throws NotFound for everybody but staff
 */
export async function listWaitingAccounts(actor: Actor): Promise<RequestView[]> {
  if (!canSeeRequests(actor).allowed) throw new NotFound();
  const rows = await db().user.findMany({
    where: { state: "waiting", AND: accountsVisibleTo(actor) },
    select: { id: true, name: true, email: true, locale: true, joinMessage: true, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: PAGE,
  });
  return rows.map(({ joinMessage, ...row }) => ({ ...row, message: joinMessage ?? "" }));
}

const CARD = {
  id: true,
  name: true,
  handle: true,
  email: true,
  role: true,
  state: true,
  demo: true,
  createdAt: true,
  lastSeenAt: true,
} satisfies Prisma.UserSelect;

/** What to look for among the accounts. */
export interface AccountsAsked {
  /** Part of a name or an address. */
  q?: string;
  role?: Role;
  state?: AccountState;
  /** `next` of the page before. */
  after?: string;
}

/**
 * Accounts, the newest first.
 * @throws NotFound for everybody but admins
 */
export async function listAccounts(actor: Actor, asked: AccountsAsked): Promise<AccountsView> {
  if (!canSeeAccounts(actor).allowed) throw new NotFound();
  const where = { AND: [accountsVisibleTo(actor), matching(asked)] };
  const [total, rows] = await Promise.all([
    db().user.count({ where }),
    db().user.findMany({
      where,
      select: CARD,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...(asked.after ? { cursor: { id: asked.after }, skip: 1 } : {}),
      take: PAGE + 1,
    }),
  ]);
  const accounts = rows.slice(0, PAGE);
  return { accounts, total, next: rows.length > PAGE ? (accounts.at(-1)?.id ?? null) : null };
}

function matching({ q, role, state }: AccountsAsked): Prisma.UserWhereInput {
  // Prisma hands % and _ on to LIKE as they are.
  const words = (q ?? "").slice(0, 100).split(/\s+/).filter(Boolean).slice(0, 5);
  return {
    ...(role ? { role } : {}),
    ...(state ? { state } : {}),
    AND: words.map((word) => {
      const contains = word.replace(/[\\%_]/g, "\\$&");
      return {
        OR: [
          { name: { contains, mode: "insensitive" as const } },
          { email: { contains, mode: "insensitive" as const } },
        ],
      };
    }),
  };
}

/**
 * One account with what staff did to it and what the actor may do.
 * @throws NotFound for everybody but admins
 */
export async function getAccount(actor: Actor, id: string): Promise<AccountView> {
  if (!canSeeAccounts(actor).allowed) throw new NotFound();
  const [row, acts, activeAdmins] = await Promise.all([
    db().user.findUnique({
      where: { id },
      select: {
        ...CARD,
        locale: true,
        joinMessage: true,
        _count: { select: { sessions: { where: { revokedAt: null, expiresAt: { gt: now() } } } } },
      },
    }),
    listActsOn(actor, `user:${id}`),
    db().user.count({ where: { role: "admin", state: "active" } }),
  ]);
  if (!row || !canSeeAccount(actor, row).allowed) throw new NotFound();
  const { joinMessage, _count, ...card } = row;
  return {
    ...card,
    message: joinMessage ?? "",
    sessions: _count.sessions,
    acts,
    ...rights(actor, row, activeAdmins),
  };
}

function rights(
  actor: Actor,
  account: AccountFacts,
  activeAdmins: number,
): Pick<AccountView, "may" | "refusal"> {
  // Whether another role is possible at all; the same one is always refused.
  const other = account.role === "member" ? "fellow" : "member";
  const verdict = canChangeRole(actor, account, other, { activeAdmins });
  return {
    may: {
      changeRole: verdict.allowed,
      suspend: canSuspend(actor, account, { activeAdmins }).allowed,
      restore: canRestore(actor, account).allowed,
      decide: canAdmit(actor, account).allowed,
    },
    refusal: verdict.allowed ? null : verdict.because,
  };
}

/**
 * Open invitations, the newest first, and the roles the actor may invite to.
 * @throws NotFound for everybody but staff
 */
export async function listInvitations(actor: Actor): Promise<InvitationsView> {
  if (!canEnterAdmin(actor).allowed) throw new NotFound();
  const rows = await db().token.findMany({
    where: {
      purpose: "invitation",
      usedAt: null,
      expiresAt: { gt: now() },
      AND: invitationsVisibleTo(actor),
    },
    select: {
      id: true,
      email: true,
      role: true,
      locale: true,
      invitedBy: true,
      createdAt: true,
      expiresAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  const names = await namesOf(rows.flatMap(({ invitedBy }) => invitedBy ?? []));
  return {
    invitations: rows.map(({ email, role, locale, invitedBy, ...row }) => ({
      ...row,
      email: email ?? "",
      role: role ?? "member",
      locale: locale ?? "en",
      invitedBy: (invitedBy && names.get(invitedBy)) ?? null,
    })),
    roles: ROLES.filter((role) => canInvite(actor, role).allowed),
  };
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const rows = await db().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
    take: 100,
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The admins of this installation, for the command line. */
export async function listAdmins(
  actor: Actor,
): Promise<{ name: string; email: string; lastSeenAt: Date | null }[]> {
  if (!canSeeAccounts(actor).allowed) throw new NotFound();
  return db().user.findMany({
    where: { AND: [accountsVisibleTo(actor), { role: "admin", state: "active" }] },
    select: { name: true, email: true, lastSeenAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 100,
  });
}
