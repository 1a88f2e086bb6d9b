import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Person, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { person, testDatabase } from "../db/testing";
import { postReply, startThread } from "./commands";
import { getThread, listThreads } from "./queries";

let fatou: Person;
let threadId: string;

beforeAll(async () => {
  await testDatabase();
  fatou = await person("fellow", { name: "Fatou" });
  const said = { text: "Qui les paie ?", language: "fr" };
  ({ threadId } = await startThread(fatou, { ...said, title: "Qui paie ?", themes: [] }));
  for (let n = 0; n < 20; n++) await postReply(fatou, { threadId, ...said });
});

/** How many statements the database was sent meanwhile. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
}

describe("reading", () => {
  it("a discussion with 20 replies takes two statements", async () => {
    await db().$connect();
    expect(await statements(() => getThread(VISITOR, threadId))).toBe(2);
    expect(await statements(() => getThread(fatou, threadId))).toBe(2);
  });

  it("a list of discussions takes two statements, however long it is", async () => {
    expect(await statements(() => listThreads(fatou))).toBe(2);
  });
});

describe("where somebody is from", () => {
  it("is said to those who may see her profile", async () => {
    await db().profile.update({
      where: { userId: fatou.id },
      data: { country: "SN", audience: "members" },
    });
    const author = async (actor: typeof VISITOR | Person) =>
      (await getThread(actor, threadId)).opening?.author;
    expect(await author(VISITOR)).toEqual({ name: "Fatou", handle: null, country: null });
    const rosa = await person("member");
    expect(await author(rosa)).toEqual({ name: "Fatou", handle: fatou.handle, country: "SN" });
  });
});
