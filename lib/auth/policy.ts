import type { Prisma } from "@/prisma/generated/client";
import type { AccountState } from "@/prisma/generated/enums";
import { type Actor, hasRole, isStaff, type Role } from "./actor";
import { allow, deny, type Verdict } from "./verdict";

/** All that the rules need to know of an account. */
export interface AccountFacts {
  id: string;
  role: Role;
  state: AccountState;
}

/** How one becomes a member of this installation (setting JOIN_POLICY). */
export type JoinPolicy = "invite" | "request" | "open";

const isOwn = (actor: Actor, account: { id: string }): boolean =>
  actor.kind === "person" && actor.id === account.id;

const isAdmin = (actor: Actor): boolean => hasRole(actor, "admin");

/** Everybody may come to the door: sign in, also once more, use a mailed link, sign out. */
export const canUseDoor = (actor: Actor): Verdict =>
  actor.kind === "system" ? deny("denied") : allow;

/** Who may ask for an account. */
export const canJoin = (actor: Actor, policy: JoinPolicy): Verdict =>
  actor.kind !== "visitor"
    ? deny("already-member")
    : policy === "invite"
      ? deny("invitation-only")
      : allow;

const NOT_OPEN: Record<Exclude<AccountState, "active">, string> = {
  unverified: "account-unverified",
  waiting: "account-waiting",
  suspended: "account-suspended",
  refused: "account-refused",
};

/** Which accounts a session may be opened for. Demo accounts have a public password, so they stay on this machine. */
export const canOpenSession = (
  account: { state: AccountState; demo: boolean },
  isLoopback: boolean,
): Verdict =>
  account.demo && !isLoopback
    ? deny("wrong-credentials")
    : account.state === "active"
      ? allow
      : deny(NOT_OPEN[account.state]);

/** Whoever is signed in looks after her own account. */
export const canUseSettings = (actor: Actor): Verdict =>
  actor.kind === "person" ? allow : deny("sign-in");

/** Who sees the record of an account, with its address: admins; moderators of those that wait for them. */
export const canSeeAccount = (actor: Actor, account: AccountFacts): Verdict =>
  isAdmin(actor) || isOwn(actor, account) || (isStaff(actor) && account.state === "waiting")
    ? allow
    : deny("not-found");

/** The same rule as a condition on rows. */
export function accountsVisibleTo(actor: Actor): Prisma.UserWhereInput {
  if (isAdmin(actor)) return {};
  if (actor.kind !== "person") return { id: { in: [] } };
  return isStaff(actor) ? { OR: [{ id: actor.id }, { state: "waiting" }] } : { id: actor.id };
}

/** Who may go through all accounts. */
export const canSeeAccounts = (actor: Actor): Verdict =>
  isAdmin(actor) ? allow : deny("not-found");

/** Who reads what staff did and why. */
export const canReadAudit = (actor: Actor): Verdict => (isAdmin(actor) ? allow : deny("not-found"));

/** Who enters the staff rooms at all. */
export const canEnterAdmin = (actor: Actor): Verdict =>
  isStaff(actor) ? allow : deny("not-found");

/** Who reads the requests to join. */
export const canSeeRequests = (actor: Actor): Verdict =>
  isStaff(actor) ? allow : deny("not-found");

/** Who decides about a request to join, once. */
export const canAdmit = (actor: Actor, account: AccountFacts): Verdict =>
  !isStaff(actor)
    ? deny("staff-only")
    : account.state === "waiting"
      ? allow
      : deny("already-decided");

/** What a change of role or a suspension also depends on. */
export interface StaffFacts {
  /** Active admins there are now; counted under a lock. */
  activeAdmins: number;
}

/** Nobody judges herself, and somebody must be left to administer. */
const canRule = (actor: Actor, account: AccountFacts, { activeAdmins }: StaffFacts): Verdict =>
  !isAdmin(actor)
    ? deny("admin-only")
    : isOwn(actor, account)
      ? deny("own-account")
      : account.role === "admin" && account.state === "active" && activeAdmins <= 1
        ? deny("last-admin")
        : allow;

/** Who gives another role. */
export const canChangeRole = (
  actor: Actor,
  account: AccountFacts,
  to: Role,
  staff: StaffFacts,
): Verdict => {
  const verdict = canRule(actor, account, staff);
  if (!verdict.allowed) return verdict;
  return account.role === to ? deny("same-role") : allow;
};

/** Who closes an account that is in use. */
export const canSuspend = (actor: Actor, account: AccountFacts, staff: StaffFacts): Verdict => {
  const verdict = canRule(actor, account, staff);
  if (!verdict.allowed) return verdict;
  return account.state === "active" ? allow : deny("not-active");
};

/** Who opens a closed account again. */
export const canRestore = (actor: Actor, account: AccountFacts): Verdict =>
  !isAdmin(actor)
    ? deny("admin-only")
    : isOwn(actor, account)
      ? deny("own-account")
      : account.state === "suspended"
        ? allow
        : deny("not-suspended");

/** Who invites: moderators members and fellows, admins everybody. */
export const canInvite = (actor: Actor, as: Role): Verdict =>
  !isStaff(actor)
    ? deny("staff-only")
    : isAdmin(actor) || as === "member" || as === "fellow"
      ? allow
      : deny("admin-only");

/** The invitations somebody may see and withdraw, as a condition on rows: those that she may make herself. */
export const invitationsVisibleTo = (actor: Actor): Prisma.TokenWhereInput =>
  isAdmin(actor) ? {} : { role: { in: isStaff(actor) ? ["member", "fellow"] : [] } };

/** Who makes accounts without asking anybody: seed and command line. */
export const canCreateAccounts = (actor: Actor): Verdict =>
  actor.kind === "system" ? allow : deny("denied");
