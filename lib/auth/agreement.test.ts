import { beforeAll, describe, expect, it } from "vitest";
import { AccountState, Role } from "@/prisma/generated/enums";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { type Actor, systemFor, VISITOR } from "./actor";
import { accountsVisibleTo, canInvite, canSeeAccount, invitationsVisibleTo } from "./policy";

const actors = new Map<string, Actor>();

beforeAll(async () => {
  await testDatabase();
  actors.set("a visitor", VISITOR).set("the system", systemFor("test"));
  for (const role of Object.values(Role)) actors.set(`a ${role}`, await person(role));
  for (const role of Object.values(Role)) {
    for (const state of Object.values(AccountState)) {
      const id = newId();
      const names = { name: `${role} ${state}`, email: `${id}@example.org`, handle: id };
      await db().user.create({ data: { id, role, state, ...names } });
    }
    const id = newId();
    const at = new Date(Date.now() + 60_000);
    await db().token.create({
      data: { id, hash: id, purpose: "invitation", role, email: "a@example.org", expiresAt: at },
    });
  }
});

const KINDS = ["a visitor", "a member", "a fellow", "a moderator", "an admin", "the system"];

describe.each(KINDS.map((kind) => kind.replace("an admin", "a admin")))("for %s", (kind) => {
  const actor = () => actors.get(kind) as Actor;

  it("the rule about accounts and its condition on rows agree in every state", async () => {
    const all = await db().user.findMany({ take: 100 });
    const rows = await db().user.findMany({ where: accountsVisibleTo(actor()), take: 100 });
    const visible = new Set(rows.map(({ id }) => id));
    for (const account of all) {
      expect(visible.has(account.id), account.name).toBe(canSeeAccount(actor(), account).allowed);
    }
  });

  it("invitations are seen by those who may make them", async () => {
    const where = { AND: invitationsVisibleTo(actor()), purpose: "invitation" } as const;
    const rows = await db().token.findMany({ where, select: { role: true }, take: 100 });
    const visible = new Set(rows.map(({ role }) => role));
    for (const role of Object.values(Role)) {
      expect(visible.has(role), role).toBe(canInvite(actor(), role).allowed);
    }
  });
});
