import { beforeAll, describe, expect, it } from "vitest";
import { type Person, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { person, testDatabase } from "../db/testing";
import { Denied, NotFound } from "../errors";
import { getOwnProfile, getPeopleForIndex, getPerson, listPeople, peopleById } from "./queries";

let open: Person;
let reserved: Person;
let gone: Person;

beforeAll(async () => {
  await testDatabase();
  open = await person("fellow", { name: "Binta 100% Sow" });
  reserved = await person("member", { name: "Carlos Reserved" });
  gone = await person("member", { name: "Dora Gone" });
  await db().profile.update({
    where: { userId: open.id },
    data: { audience: "everyone", country: "SN", languages: ["fr", "wo"], themes: ["housing"] },
  });
  await db().profile.update({ where: { userId: reserved.id }, data: { organisation: "Coop Sur" } });
  await db().user.update({ where: { id: gone.id }, data: { state: "suspended" } });
});

const names = async (...[actor, filter]: Parameters<typeof listPeople>) =>
  (await listPeople(actor, filter)).people.map(({ name }) => name);

describe("the directory", () => {
  it("shows a visitor who chose to be found, and how many more members see", async () => {
    const { people, hidden, total } = await listPeople(VISITOR);
    expect(people.map(({ name }) => name)).toEqual(["Binta 100% Sow"]);
    expect({ hidden, total }).toEqual({ hidden: 1, total: 1 });
  });

  it("shows members the others too, but no closed account, not even to staff", async () => {
    expect(await names(open)).toEqual(["Binta 100% Sow", "Carlos Reserved"]);
    expect(await names(await person("admin", { name: "Zoe" }))).not.toContain("Dora Gone");
  });

  it("a visitor's filter does not tell of hidden people", async () => {
    const { total, hidden } = await listPeople(VISITOR, { q: "Carlos" });
    expect({ total, hidden }).toMatchObject({ total: 0 });
    expect(hidden).toBe((await listPeople(VISITOR)).hidden);
  });

  it("finds by a part of the name or organisation, and takes % and _ as they are", async () => {
    expect(await names(open, { q: "coop s" })).toEqual(["Carlos Reserved"]);
    expect(await names(open, { q: "100%" })).toEqual(["Binta 100% Sow"]);
    expect(await names(open, { q: "%" })).toEqual(["Binta 100% Sow"]);
    expect(await names(open, { q: "_" })).toEqual([]);
  });

  it("narrows by country, language, theme and role", async () => {
    for (const filter of [{ country: "SN" }, { language: "wo" }, { theme: "housing" }] as const) {
      expect(await names(open, filter)).toEqual(["Binta 100% Sow"]);
    }
    expect(await names(open, { role: "fellow" })).toEqual(["Binta 100% Sow"]);
    expect((await listPeople(VISITOR)).countries).toEqual(["SN"]);
  });

  it("goes on after the last person of a page", async () => {
    expect((await names(open, { after: open.handle }))[0]).toBe("Carlos Reserved");
  });

  it("carries no address", async () => {
    const said = JSON.stringify([
      await listPeople(open),
      await getPerson(open, reserved.handle),
      [...(await peopleById(open, [open.id, reserved.id]))],
    ]);
    expect(said).not.toContain("@example.org");
  });
});

describe("a person's page", () => {
  it("is not found by a visitor when only members see it, nor by members when the account is closed", async () => {
    await expect(getPerson(VISITOR, reserved.handle)).rejects.toThrow(NotFound);
    await expect(getPerson(open, gone.handle)).rejects.toThrow(NotFound);
    await expect(getPerson(open, "nobody")).rejects.toThrow(NotFound);
    const seen = await getPerson(await person("moderator"), gone.handle);
    expect(seen).toMatchObject({ inactive: true, may: { edit: false } });
  });

  it("offers its owner to change it", async () => {
    expect(await getPerson(reserved, reserved.handle)).toMatchObject({
      isMe: true,
      openToAll: false,
      may: { edit: true },
    });
    await expect(getOwnProfile(VISITOR)).rejects.toThrow(Denied);
  });
});

describe("cards for other rooms", () => {
  it("come only of people the actor sees", async () => {
    const ids = [open.id, reserved.id, gone.id];
    expect([...(await peopleById(VISITOR, ids)).keys()]).toEqual([open.id]);
    expect((await peopleById(open, ids)).size).toBe(2);
  });

  it("the index is filled by the system alone", async () => {
    await expect(getPeopleForIndex(open, {})).rejects.toThrow(NotFound);
    const rows = await getPeopleForIndex(systemFor("search"), { userId: reserved.id });
    expect(rows.map(({ profile }) => profile?.audience)).toEqual(["members"]);
  });
});
