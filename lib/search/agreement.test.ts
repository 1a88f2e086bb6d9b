import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { person, testDatabase } from "../db/testing";
import { findEntries } from "./index-queries";
import { canFind, entriesFindableBy } from "./policy";

const AUDIENCES = ["everyone", "members"];
const actors = new Map<string, Actor>([
  ["a visitor", VISITOR],
  ["the system", systemFor("test")],
]);

beforeAll(async () => {
  await testDatabase();
  for (const role of ["member", "fellow", "moderator", "admin"] as const) {
    actors.set(role, await person(role));
  }
  await db().searchEntry.createMany({
    data: AUDIENCES.map((audience) => ({
      id: `person:${audience}`,
      type: "person",
      subjectId: audience,
      language: "en",
      title: "Somebody agreeable",
      url: "/people/x",
      audience,
      at: new Date(),
    })),
  });
});

describe("the rule, its condition on rows and the search agree", () => {
  it.each(["a visitor", "the system", "member", "fellow", "moderator", "admin"])(
    "for %s",
    async (who) => {
      const actor = actors.get(who) ?? VISITOR;
      const allowed = AUDIENCES.filter((audience) => canFind(actor, { audience }).allowed).sort();
      const rows = await db().searchEntry.findMany({ where: entriesFindableBy(actor) });
      const { entries } = await findEntries(actor, { wanted: "agreeable", unwanted: "" });
      expect(rows.map(({ audience }) => audience).sort()).toEqual(allowed);
      expect(entries.map(({ subjectId }) => subjectId).sort()).toEqual(allowed);
    },
  );
});
