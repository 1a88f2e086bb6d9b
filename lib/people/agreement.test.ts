import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import {
  canSeeOrganisation,
  canSeeProfile,
  organisationsVisibleTo,
  PROFILE_FACTS,
  profileFacts,
  profilesVisibleTo,
} from "./policy";

/* The predicate and its where twin give the same answer, for every kind of actor and every state of a profile. */

const STATES = ["unverified", "waiting", "active", "suspended", "refused"] as const;
const AUDIENCES = ["everyone", "members", null] as const;

let actors: Actor[] = [];

beforeAll(async () => {
  await testDatabase();
  const people = [];
  for (const role of ["member", "fellow", "moderator", "admin"] as const) {
    people.push(await person(role));
  }
  actors = [VISITOR, ...people, systemFor("test")];
  for (const state of STATES) for (const audience of AUDIENCES) await account(state, audience);
});

async function account(
  state: (typeof STATES)[number],
  audience: (typeof AUDIENCES)[number],
): Promise<void> {
  const id = newId();
  await db().user.create({
    data: { id, state, name: `${state} ${audience}`, email: `${id}@example.org`, handle: id },
  });
  if (audience) await db().profile.create({ data: { userId: id, audience } });
}

describe("profiles", () => {
  it("are listed to exactly those who may see them", async () => {
    const all = await db().user.findMany({ select: PROFILE_FACTS, take: 100 });
    expect(all.length).toBe(STATES.length * AUDIENCES.length + 4);
    for (const actor of actors) {
      const listed = await db().user.findMany({
        where: profilesVisibleTo(actor),
        select: { id: true },
        take: 100,
      });
      const judged = all.filter((row) => canSeeProfile(actor, profileFacts(row)).allowed);
      expect(listed.map(({ id }) => id).sort()).toEqual(judged.map(({ id }) => id).sort());
    }
  });

  it("of a suspended person stay visible to that person", async () => {
    const suspended = await person("member");
    await db().user.update({ where: { id: suspended.id }, data: { state: "suspended" } });
    const listed = await db().user.count({
      where: { AND: [profilesVisibleTo(suspended), { id: suspended.id }] },
    });
    expect(listed).toBe(1);
  });
});

describe("organisations", () => {
  it("are listed to exactly those who may see them", async () => {
    await db().organisation.create({
      data: { id: newId(), name: "A network", scope: "global", summary: {} },
    });
    for (const actor of actors) {
      const listed = await db().organisation.count({ where: organisationsVisibleTo(actor) });
      expect(listed === 1).toBe(canSeeOrganisation(actor).allowed);
    }
  });
});
