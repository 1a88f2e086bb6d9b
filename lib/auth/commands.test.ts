import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { now } from "../clock";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { type Person, type Role, systemFor } from "./actor";
import {
  admitAccount,
  changeRole,
  createAccount,
  createAdmin,
  inviteAccount,
  refuseAccount,
  restoreAccount,
  suspendAccount,
  withdrawInvitation,
} from "./commands";
import { matchesPassword } from "./passwords";
import { listInvitations, listWaitingAccounts } from "./queries";
import { hashOf } from "./session-token";

let admin: Person;
let moderator: Person;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  // Admins of the tests before would change what "the last one" means.
  await db().user.updateMany({ where: { role: "admin" }, data: { role: "member" } });
  admin = await person("admin");
  moderator = await person("moderator");
});

async function waiting(): Promise<Person> {
  const asker = await person("member", { name: "Asker" });
  await db().user.update({ where: { id: asker.id }, data: { state: "waiting" } });
  return asker;
}

async function signedIn(role: Role = "member"): Promise<Person> {
  const somebody = await person(role);
  const id = newId();
  const expiresAt = new Date(now().getTime() + 60_000);
  await db().session.create({ data: { id, tokenHash: id, userId: somebody.id, expiresAt } });
  await db().token.create({
    data: { id: newId(), hash: newId(), purpose: "sign_in", userId: somebody.id, expiresAt },
  });
  return somebody;
}

const stateOf = async ({ id }: { id: string }) =>
  db().user.findUniqueOrThrow({ where: { id }, select: { role: true, state: true } });

const openSessionsOf = ({ id }: { id: string }) =>
  db().session.count({ where: { userId: id, revokedAt: null } });

const actsOn = ({ id }: { id: string }) =>
  db().event.findMany({
    where: { subject: `user:${id}` },
    select: { name: true, actorId: true, reason: true, privileged: true, payload: true },
    orderBy: { id: "asc" },
    take: 20,
  });

describe("a request to join", () => {
  it("is let in by a moderator, and the act is kept", async () => {
    const asker = await waiting();
    expect(await listWaitingAccounts(moderator)).toContainEqual(
      expect.objectContaining({ id: asker.id, name: "Asker" }),
    );
    await admitAccount(moderator, { userId: asker.id });
    expect(await stateOf(asker)).toEqual({ role: "member", state: "active" });
    expect(await actsOn(asker)).toMatchObject([
      { name: "account.admitted", actorId: moderator.id, privileged: true },
    ]);
  });

  it("is refused with a reason", async () => {
    const asker = await waiting();
    await refuseAccount(moderator, { userId: asker.id, reason: "An advertisement." });
    expect(await stateOf(asker)).toMatchObject({ state: "refused" });
    expect(await actsOn(asker)).toMatchObject([
      { name: "account.refused", reason: "An advertisement.", privileged: true },
    ]);
  });

  it("is decided once, by one of two moderators", async () => {
    const asker = await waiting();
    const both = await Promise.allSettled([
      admitAccount(moderator, { userId: asker.id }),
      refuseAccount(admin, { userId: asker.id, reason: "Unknown." }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await actsOn(asker)).toHaveLength(1);
  });

  it("does not exist for members and fellows", async () => {
    const asker = await waiting();
    for (const role of ["member", "fellow"] as const) {
      const actor = await person(role);
      const attempt = admitAccount(actor, { userId: asker.id });
      await expect(attempt).rejects.toThrow("not found");
      await expect(listWaitingAccounts(actor)).rejects.toThrow("not found");
    }
  });
});

describe("a role", () => {
  it("is changed with a reason, and the person is signed out everywhere", async () => {
    const amina = await signedIn();
    await changeRole(admin, { userId: amina.id, role: "fellow", reason: "She came to Agadir." });
    expect(await stateOf(amina)).toMatchObject({ role: "fellow" });
    expect(await openSessionsOf(amina)).toBe(0);
    expect(await actsOn(amina)).toMatchObject([
      {
        name: "role.changed",
        reason: "She came to Agadir.",
        privileged: true,
        payload: { from: "member", to: "fellow" },
      },
    ]);
  });

  it("is not changed by a moderator, who does not even see the account", async () => {
    const amina = await signedIn();
    const attempt = changeRole(moderator, { userId: amina.id, role: "admin", reason: "Please." });
    await expect(attempt).rejects.toThrow("not found");
    expect(await openSessionsOf(amina)).toBe(1);
  });

  it("is not changed by the person herself", async () => {
    await person("admin");
    const attempt = changeRole(admin, { userId: admin.id, role: "member", reason: "Tired." });
    await expect(attempt).rejects.toThrow("own-account");
  });

  it("stays with the last admin, also when two demote each other at the same moment", async () => {
    const other = await person("admin");
    const both = await Promise.allSettled([
      changeRole(admin, { userId: other.id, role: "member", reason: "A quarrel." }),
      changeRole(other, { userId: admin.id, role: "member", reason: "A quarrel." }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().user.count({ where: { role: "admin", state: "active" } })).toBe(1);
  });

  it("of the only admin is not taken away by the system either", async () => {
    const system = systemFor("test");
    const attempt = changeRole(system, { userId: admin.id, role: "member", reason: "A test." });
    await expect(attempt).rejects.toThrow("last-admin");
  });
});

describe("an account", () => {
  it("is closed and opened again, with reasons; sessions and links end", async () => {
    const amina = await signedIn();
    await suspendAccount(admin, { userId: amina.id, reason: "Stolen, she says." });
    expect(await stateOf(amina)).toMatchObject({ state: "suspended" });
    expect(await openSessionsOf(amina)).toBe(0);
    expect(await db().token.count({ where: { userId: amina.id, usedAt: null } })).toBe(0);
    await restoreAccount(admin, { userId: amina.id, reason: "It is hers again." });
    expect(await stateOf(amina)).toMatchObject({ state: "active" });
    expect((await actsOn(amina)).map(({ name, reason }) => [name, reason])).toEqual([
      ["account.suspended", "Stolen, she says."],
      ["account.restored", "It is hers again."],
    ]);
  });

  it("is made by the system once, with a password that fits", async () => {
    const system = systemFor("seed");
    const account = {
      email: "Cast@Example.org",
      name: "Amina Diallo",
      password: "three boats at noon",
      role: "fellow" as const,
      demo: true,
    };
    const id = await createAccount(system, account);
    expect(await createAccount(system, account)).toBe(id);
    const row = await db().user.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ email: "cast@example.org", role: "fellow", state: "active" });
    expect(row.handle).toBe("amina-diallo");
    expect(await matchesPassword("three boats at noon", row.passwordHash)).toBe(true);
    const namesake = await createAccount(system, { email: "b@example.org", name: "Amina Diallo" });
    const other = await db().user.findUniqueOrThrow({ where: { id: namesake } });
    expect(other.handle).toBe("amina-diallo-2");
  });

  it("is not made by anybody else", async () => {
    const attempt = createAccount(admin, { email: "c@example.org", name: "Nobody" });
    await expect(attempt).rejects.toThrow("denied");
  });

  it("of an admin is made from the command line, and the link sets its password", async () => {
    const system = systemFor("command line");
    const given = { email: "first@example.org", name: "First Admin", locale: "pt" };
    const { secret } = await createAdmin(system, given);
    const user = await db().user.findUniqueOrThrow({ where: { email: given.email } });
    expect(user).toMatchObject({ role: "admin", state: "active", passwordHash: null });
    const token = await db().token.findUniqueOrThrow({ where: { hash: hashOf(secret) } });
    expect(token).toMatchObject({ purpose: "reset", userId: user.id });
    expect(await actsOn(user)).toContainEqual(
      expect.objectContaining({ name: "role.changed", actorId: null, privileged: true }),
    );
  });

  it("that exists and was closed becomes an admin from the command line", async () => {
    const amina = await signedIn();
    await suspendAccount(admin, { userId: amina.id, reason: "A mistake." });
    const { email } = await db().user.findUniqueOrThrow({ where: { id: amina.id } });
    await createAdmin(systemFor("command line"), { email, name: "Other", locale: "en" });
    expect(await stateOf(amina)).toEqual({ role: "admin", state: "active" });
  });
});

describe("an invitation", () => {
  const invite = (actor: Person, role: Role, email = `${newId()}@example.org`) =>
    inviteAccount(actor, { email, role, locale: "es" });

  it("is sent in the language asked for, and listed until it is withdrawn", async () => {
    const email = `${newId()}@example.org`;
    const invitationId = await invite(moderator, "fellow", email);
    const letter = await db().mail.findFirstOrThrow({ where: { to: email } });
    expect(letter.text).toMatch(/http:\/\/127\.0\.0\.1:3000\/es\/invitations\/[\w-]{43}/);
    expect((await listInvitations(moderator)).invitations).toContainEqual(
      expect.objectContaining({ id: invitationId, email, role: "fellow" }),
    );
    await withdrawInvitation(moderator, { invitationId });
    const left = (await listInvitations(moderator)).invitations.map(({ id }) => id);
    expect(left).not.toContain(invitationId);
  });

  it("to a staff role is an admin's to make, see and withdraw", async () => {
    await expect(invite(moderator, "moderator")).rejects.toThrow("admin-only");
    const invitationId = await invite(admin, "moderator");
    const seen = (await listInvitations(moderator)).invitations.map(({ id }) => id);
    expect(seen).not.toContain(invitationId);
    const attempt = withdrawInvitation(moderator, { invitationId });
    await expect(attempt).rejects.toThrow("not found");
  });

  it("to somebody who has an account says so in the letter, not on the page", async () => {
    const amina = await person("member", { locale: "fr" });
    const { email } = await db().user.findUniqueOrThrow({ where: { id: amina.id } });
    await invite(moderator, "fellow", email);
    const letter = await db().mail.findFirstOrThrow({ where: { to: email } });
    expect(letter.text).not.toContain("/invitations/");
    expect(letter.subject).toBe("Vous avez déjà un compte");
  });
});
