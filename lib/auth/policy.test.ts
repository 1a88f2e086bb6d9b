import { describe, expect, it } from "vitest";
import { type Actor, type Person, type Role, systemFor, VISITOR } from "./actor";
import {
  type AccountFacts,
  canAdmit,
  canChangeRole,
  canCreateAccounts,
  canEnterAdmin,
  canInvite,
  canJoin,
  canOpenSession,
  canReadAudit,
  canRestore,
  canSeeAccounts,
  canSeeRequests,
  canSuspend,
  canUseDoor,
  canUseSettings,
} from "./policy";
import type { Verdict } from "./verdict";

const person = (role: Role, id = `a-${role}`): Person => ({
  kind: "person",
  id,
  role,
  name: role,
  handle: role,
  locale: "en",
  sessionId: "s",
  previousVisitAt: null,
});

const ACTORS: [string, Actor][] = [
  ["a visitor", VISITOR],
  ["a member", person("member")],
  ["a fellow", person("fellow")],
  ["a moderator", person("moderator")],
  ["an admin", person("admin")],
  ["the system", systemFor("test")],
];

/** "yes", or why not. */
const said = (verdict: Verdict): string => (verdict.allowed ? "yes" : verdict.because);

const account = (facts: Partial<AccountFacts> = {}): AccountFacts => ({
  id: "somebody",
  role: "member",
  state: "active",
  ...facts,
});

const TWO_ADMINS = { activeAdmins: 2 };

/** One row per rule: what each of the actors is told, in their order above. */
const TABLE: [string, (actor: Actor) => Verdict, string[]][] = [
  ["come to the door", canUseDoor, ["yes", "yes", "yes", "yes", "yes", "denied"]],
  ["use settings", canUseSettings, ["sign-in", "yes", "yes", "yes", "yes", "sign-in"]],
  [
    "ask to join where moderators let in",
    (actor) => canJoin(actor, "request"),
    ["yes", ...Array(5).fill("already-member")],
  ],
  [
    "ask to join where one needs an invitation",
    (actor) => canJoin(actor, "invite"),
    ["invitation-only", ...Array(5).fill("already-member")],
  ],
  [
    "enter the staff rooms",
    canEnterAdmin,
    ["not-found", "not-found", "not-found", "yes", "yes", "yes"],
  ],
  ["see who waits", canSeeRequests, ["not-found", "not-found", "not-found", "yes", "yes", "yes"]],
  [
    "go through all accounts",
    canSeeAccounts,
    ["not-found", "not-found", "not-found", "not-found", "yes", "yes"],
  ],
  [
    "read the audit log",
    canReadAudit,
    ["not-found", "not-found", "not-found", "not-found", "yes", "yes"],
  ],
  [
    "let in somebody who waits",
    (actor) => canAdmit(actor, account({ state: "waiting" })),
    ["staff-only", "staff-only", "staff-only", "yes", "yes", "yes"],
  ],
  [
    "let in somebody who is decided about",
    (actor) => canAdmit(actor, account({ state: "refused" })),
    ["staff-only", "staff-only", "staff-only", ...Array(3).fill("already-decided")],
  ],
  [
    "make a member a fellow",
    (actor) => canChangeRole(actor, account(), "fellow", TWO_ADMINS),
    [...Array(4).fill("admin-only"), "yes", "yes"],
  ],
  [
    "make a member a member",
    (actor) => canChangeRole(actor, account(), "member", TWO_ADMINS),
    [...Array(4).fill("admin-only"), "same-role", "same-role"],
  ],
  [
    "demote one of two admins",
    (actor) => canChangeRole(actor, account({ role: "admin" }), "member", TWO_ADMINS),
    [...Array(4).fill("admin-only"), "yes", "yes"],
  ],
  [
    "demote the last admin",
    (actor) => canChangeRole(actor, account({ role: "admin" }), "member", { activeAdmins: 1 }),
    [...Array(4).fill("admin-only"), "last-admin", "last-admin"],
  ],
  [
    "close an open account",
    (actor) => canSuspend(actor, account(), TWO_ADMINS),
    [...Array(4).fill("admin-only"), "yes", "yes"],
  ],
  [
    "close the last admin's account",
    (actor) => canSuspend(actor, account({ role: "admin" }), { activeAdmins: 1 }),
    [...Array(4).fill("admin-only"), "last-admin", "last-admin"],
  ],
  [
    "close a closed account",
    (actor) => canSuspend(actor, account({ state: "suspended" }), TWO_ADMINS),
    [...Array(4).fill("admin-only"), "not-active", "not-active"],
  ],
  [
    "open a closed account",
    (actor) => canRestore(actor, account({ state: "suspended" })),
    [...Array(4).fill("admin-only"), "yes", "yes"],
  ],
  [
    "open an open account",
    (actor) => canRestore(actor, account()),
    [...Array(4).fill("admin-only"), "not-suspended", "not-suspended"],
  ],
  [
    "invite a fellow",
    (actor) => canInvite(actor, "fellow"),
    ["staff-only", "staff-only", "staff-only", "yes", "yes", "yes"],
  ],
  [
    "invite a moderator",
    (actor) => canInvite(actor, "moderator"),
    ["staff-only", "staff-only", "staff-only", "admin-only", "yes", "yes"],
  ],
  ["make accounts without asking", canCreateAccounts, [...Array(5).fill("denied"), "yes"]],
];

describe.each(TABLE)("%s", (_what, ask, answers) => {
  it.each(ACTORS.map(([name, actor], index) => [name, answers[index], actor] as const))(
    "%s: %s",
    (_name, answer, actor) => {
      expect(said(ask(actor))).toBe(answer);
    },
  );
});

describe("nobody judges herself", () => {
  const admin = person("admin", "self");
  const own = account({ id: "self", role: "admin" });
  it("an admin does not change her own role", () => {
    expect(said(canChangeRole(admin, own, "member", TWO_ADMINS))).toBe("own-account");
  });
  it("an admin does not close or open her own account", () => {
    expect(said(canSuspend(admin, own, TWO_ADMINS))).toBe("own-account");
    expect(said(canRestore(admin, { ...own, state: "suspended" }))).toBe("own-account");
  });
});

describe("a session is opened for", () => {
  it.each([
    ["active", false, false, "yes"],
    ["active", true, true, "yes"],
    ["active", true, false, "wrong-credentials"],
    ["unverified", false, true, "account-unverified"],
    ["waiting", false, true, "account-waiting"],
    ["suspended", false, true, "account-suspended"],
    ["refused", false, true, "account-refused"],
  ] as const)(
    "an account that is %s (demo %s, loopback %s): %s",
    (state, demo, loopback, answer) => {
      expect(said(canOpenSession({ state, demo }, loopback))).toBe(answer);
    },
  );
});
