import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { PROFILE_FACTS, profileFacts } from "../people/policy";
import {
  canSeeEdition,
  canSeeParticipation,
  canSeeTheme,
  editionsVisibleTo,
  participationsVisibleTo,
  themesVisibleTo,
} from "./policy";

/* Each predicate and its where twin give the same answer, for every kind of actor. */

let actors: Actor[] = [];

beforeAll(async () => {
  await testDatabase();
  const people = [];
  for (const role of ["member", "fellow", "moderator", "admin"] as const) {
    people.push(await person(role));
  }
  actors = [VISITOR, ...people, systemFor("test")];
  const editionId = newId();
  await db().edition.create({
    data: {
      id: editionId,
      kind: "edition",
      name: { en: "1st Academy, Turin 2010" },
      city: "Turin",
      country: "IT",
      startDate: "2010",
      endDate: "2010",
    },
  });
  await db().theme.create({ data: { id: "housing", prefLabel: {}, altLabel: {}, scopeNote: {} } });
  for (const { id } of people) await takesPart(editionId, id);
  for (const state of ["unverified", "waiting", "active", "suspended", "refused"] as const) {
    for (const audience of ["everyone", "members"]) {
      const { id } = await person("member");
      await db().user.update({ where: { id }, data: { state } });
      await db().profile.update({ where: { userId: id }, data: { audience } });
      await takesPart(editionId, id);
    }
  }
});

const takesPart = (editionId: string, userId: string) =>
  db().participation.create({ data: { id: newId(), editionId, userId, role: "fellow" } });

describe("what is listed is what may be seen", () => {
  it("editions and themes", async () => {
    for (const actor of actors) {
      const editions = await db().edition.count({ where: editionsVisibleTo(actor) });
      expect(editions === 1).toBe(canSeeEdition(actor).allowed);
      const themes = await db().theme.count({ where: themesVisibleTo(actor) });
      expect(themes === 1).toBe(canSeeTheme(actor).allowed);
    }
  });

  it("participations", async () => {
    const all = await db().participation.findMany({
      select: { id: true, user: { select: PROFILE_FACTS } },
      take: 100,
    });
    expect(all).toHaveLength(14);
    for (const actor of actors) {
      const listed = await db().participation.findMany({
        where: participationsVisibleTo(actor),
        select: { id: true },
        take: 100,
      });
      const judged = all.filter(
        ({ user }) => canSeeParticipation(actor, { person: profileFacts(user) }).allowed,
      );
      expect(listed.map(({ id }) => id).sort()).toEqual(judged.map(({ id }) => id).sort());
    }
  });
});
