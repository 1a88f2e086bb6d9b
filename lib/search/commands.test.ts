import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { Denied } from "../errors";
import { indexResource, indexUnderTheme, rebuildIndex } from "./commands";
import { search } from "./queries";
import { searchSchema } from "./schema";

const INDEX = systemFor("test");
const found = async (q: string) => (await search(VISITOR, searchSchema.parse({ q }))).total;

async function record(title: string, themes: string[] = []): Promise<string> {
  const id = newId();
  await db().resource.create({
    data: {
      id,
      title,
      themes,
      language: "en",
      type: "guide",
      state: "published",
      licence: "CC-BY-4.0",
      publishedAt: new Date(),
    },
  });
  return id;
}

beforeAll(testDatabase);
beforeEach(async () => {
  await db().searchEntry.deleteMany({});
});

describe("the whole index", () => {
  it("is built from the rooms, and lets go of what is not there any more", async () => {
    const author = await person("fellow", { name: "Author Ngongi" });
    const id = await record("Tontines explained");
    await db().edition.create({
      data: {
        id: newId(),
        kind: "edition",
        name: { en: "An Academy in Agadir", fr: "Une Académie à Agadir" },
        city: "Agadir",
        country: "MA",
        startDate: "2013-04",
        endDate: "2013-04",
      },
    });
    await db().organisation.create({
      data: { id: newId(), name: "A network of tontines", scope: "national", summary: {} },
    });
    await db().thread.create({
      data: {
        id: newId(),
        kind: "discussion",
        title: "Who keeps the box?",
        language: "en",
        authorId: author.id,
        posts: {
          create: {
            id: newId(),
            opening: true,
            authorId: author.id,
            language: "en",
            markdown: "",
            html: "<p>Three keys.</p>",
          },
        },
      },
    });
    await db().searchEntry.create({
      data: {
        id: "resource:gone",
        type: "resource",
        subjectId: "gone",
        language: "en",
        title: "A forgotten tontine",
        url: "/resources/gone",
        at: new Date(),
      },
    });
    const steps: number[] = [];
    const count = await rebuildIndex(INDEX, (written) => steps.push(written));
    expect(count).toBe(await db().searchEntry.count());
    expect(steps.at(-1)).toBe(count);
    expect(await db().searchEntry.count({ where: { subjectId: "gone" } })).toBe(0);
    expect(await db().searchEntry.count({ where: { subjectId: id } })).toBe(1);
    expect(await found("tontines")).toBe(2);
    expect(await found("maroc")).toBe(1);
    expect(await found("ngongi keys")).toBe(1);
  });

  it("is the same after a second time", async () => {
    await rebuildIndex(INDEX);
    const before = await db().searchEntry.findMany({ orderBy: { id: "asc" } });
    await rebuildIndex(INDEX);
    expect(await db().searchEntry.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });

  it("is not for members to build", async () => {
    await expect(rebuildIndex(await person("moderator"))).rejects.toThrow(Denied);
    await expect(indexResource(VISITOR, newId())).rejects.toThrow(Denied);
  });
});

describe("one thing", () => {
  it("is written once, however often and by however many at a time", async () => {
    const id = await record("Savings boxes");
    await Promise.all([1, 2, 3, 4].map(() => indexResource(INDEX, id)));
    expect(await db().searchEntry.count({ where: { subjectId: id } })).toBe(1);
  });

  it("changes its kind without leaving the old one behind", async () => {
    const id = await record("From guide to practice");
    await indexResource(INDEX, id);
    await db().resource.update({ where: { id }, data: { type: "good-practice" } });
    await indexResource(INDEX, id);
    const entries = await db().searchEntry.findMany({ where: { subjectId: id } });
    expect(entries.map(({ type }) => type)).toEqual(["practice"]);
  });

  it("carries the new label when its theme is renamed", async () => {
    await db().theme.create({
      data: { id: "milk", prefLabel: { en: "Milk" }, altLabel: {}, scopeNote: {} },
    });
    const id = await record("A herd shared", ["milk"]);
    await indexResource(INDEX, id);
    await db().theme.update({ where: { id: "milk" }, data: { prefLabel: { en: "Dairy" } } });
    await indexUnderTheme(INDEX, "milk");
    expect(await found("dairy herd")).toBe(1);
    expect(await found("milk -goat")).toBe(0);
  });
});
