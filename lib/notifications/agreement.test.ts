import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { canReadNotice, noticesOf } from "./policy";

const ROLES = ["member", "fellow", "moderator", "admin"] as const;
const BECAUSE = ["your-post", "your-thread", "your-resource", "your-account", "staff"];
const actors = new Map<string, Actor>([
  ["a visitor", VISITOR],
  ["the system", systemFor("test")],
]);

beforeAll(async () => {
  await testDatabase();
  let eventId = 1n;
  for (const role of ROLES) {
    const actor = await person(role);
    actors.set(role, actor);
    for (const because of BECAUSE) {
      eventId += 1n;
      await db().notice.create({
        data: {
          id: newId(),
          userId: actor.id,
          eventId,
          kind: "reply",
          because,
          title: "",
          url: "/",
        },
      });
    }
  }
});

describe("the rule and its condition on rows agree", () => {
  it.each(["a visitor", "the system", ...ROLES])("for %s", async (who) => {
    const actor = actors.get(who) ?? VISITOR;
    const all = await db().notice.findMany({ orderBy: { id: "asc" } });
    const rows = await db().notice.findMany({ where: noticesOf(actor), orderBy: { id: "asc" } });
    expect(rows).toEqual(all.filter((notice) => canReadNotice(actor, notice).allowed));
  });
});
