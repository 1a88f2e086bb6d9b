import { beforeAll, expect, it } from "vitest";
import practices from "@/prisma/data/good-practices.json";
import works from "@/prisma/data/resources.json";
import { systemFor, VISITOR } from "../../auth/actor";
import { db } from "../../db/client";
import { idOfSource } from "../../db/ids";
import { person, testDatabase } from "../../db/testing";
import { Denied } from "../../errors";
import { getResource, listResources } from "../queries";
import { draftOf, WHOLE } from "../rows";
import { publishingIssues } from "../schema";
import { saveCorpusPractice, saveCorpusResource } from "./commands";
import type { CorpusResource } from "./schema";

const house = systemFor("seed");

beforeAll(testDatabase);

// The compiler sees each record of a JSON file as a type of its own.
const { resources } = works as unknown as { resources: CorpusResource[] };

/** Editions belong to another room; here the works stand alone. */
const alone = (work: CorpusResource) => ({ ...work, edition: null });

it("loads the whole starter corpus, twice the same, and all of it could have been published by a person", async () => {
  for (const _ of ["first", "second"]) {
    for (const work of resources) await saveCorpusResource(house, alone(work));
    for (const practice of practices.goodPractices) await saveCorpusPractice(house, practice);
  }
  const { total } = await listResources(VISITOR);
  expect(total).toBe(resources.length + practices.goodPractices.length);
  const where = { sourceId: { not: null } };
  for (let skip = 0; skip < total; skip += 100) {
    const rows = await db().resource.findMany({ where, select: WHOLE, skip, take: 100 });
    for (const row of rows) expect(publishingIssues({ ...draftOf(row), files: 0 })).toEqual([]);
  }
});

it("keeps what a practice says, where it comes from and what is editorial", async () => {
  const view = await getResource(VISITOR, idOfSource("gp-tanzania-ethiopia-2008"));
  expect(view).toMatchObject({
    type: "good-practice",
    language: "en",
    starter: true,
    verified: true,
    depositor: null,
    practice: { countriesFrom: ["ET"], countriesTo: ["TZ"], periodStart: "2008" },
  });
  expect(view.alternativeTitles.fr).toMatch(/^Des responsables/);
  expect(view.practice?.editorialFields).toContain("lessons");
  expect(view.sources.length).toBe(2);
});

it("leaves alone what people have corrected, and is for the house only", async () => {
  const [work] = resources.map(alone);
  if (!work) throw new Error("an empty corpus");
  const id = idOfSource(work.id);
  await db().resource.update({ where: { id }, data: { title: "A corrected title" } });
  await saveCorpusResource(house, work);
  expect((await getResource(VISITOR, id)).title).toBe("A corrected title");
  await expect(saveCorpusResource(await person("admin"), work)).rejects.toThrow(Denied);
});
