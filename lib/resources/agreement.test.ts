import { beforeAll, describe, expect, it } from "vitest";
import type { ResourceState } from "@/prisma/generated/enums";
import { type Actor, type Person, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import {
  canReadFile,
  canSeeResource,
  filesReadableBy,
  isOpenToAll,
  RESOURCE_FACTS,
  resourceFacts,
  resourcesOpenToAll,
  resourcesVisibleTo,
} from "./policy";
import { listFacets, listResources } from "./queries";

/* The predicates and their where twins give the same answer: every kind of actor, every state of a resource and its files. */

const BOTH = [false, true];
const STATES: ResourceState[] = ["draft", "pending", "returned", "published"];
const HIDINGS = ["none", "in force", "lifted"] as const;

let actors: Actor[] = [];
let depositor: Person;
let moderator: Person;

beforeAll(async () => {
  await testDatabase();
  depositor = await person("member");
  moderator = await person("moderator");
  const others = [await person("member"), await person("fellow"), await person("admin")];
  actors = [VISITOR, depositor, moderator, ...others, systemFor("test")];
  for (const state of STATES) {
    for (const hiding of HIDINGS) {
      for (const deleted of BOTH) {
        for (const owned of BOTH) await resource({ state, hiding, deleted, owned });
      }
    }
  }
});

interface Fate {
  state: ResourceState;
  hiding: (typeof HIDINGS)[number];
  deleted: boolean;
  owned: boolean;
}

async function resource({ state, hiding, deleted, owned }: Fate): Promise<void> {
  const id = newId();
  await db().resource.create({
    data: {
      ...{ id, state, type: "guide", title: "A guide", language: "en", licence: "CC-BY-4.0" },
      ...{ languages: ["en", "fr"], countries: ["MA"], themes: ["cooperatives", "housing"] },
      publishedAt: new Date(),
      depositorId: owned ? depositor.id : null,
      deletedAt: deleted ? new Date() : null,
      ...(hiding === "none" ? {} : { hidings: { create: hidingOf(hiding === "lifted") } }),
      attachments: { create: BOTH.map(fileOf) },
    },
  });
}

const hidingOf = (lifted: boolean) => ({
  id: newId(),
  byId: moderator.id,
  reason: "other",
  liftedAt: lifted ? new Date() : null,
});

const fileOf = (deleted: boolean) => ({
  ...{ id: newId(), name: "a.pdf", mediaType: "application/pdf", size: 1, sha256: newId() },
  storageKey: newId(),
  uploadedById: depositor.id,
  deletedAt: deleted ? new Date() : null,
});

const sorted = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

describe("resources", () => {
  it("are found by exactly those who may see them", async () => {
    const select = { ...RESOURCE_FACTS, id: true };
    const all = await db().resource.findMany({ select, take: 100 });
    expect(all.length).toBe(48);
    for (const actor of actors) {
      const where = resourcesVisibleTo(actor);
      const found = await db().resource.findMany({ where, select: { id: true }, take: 100 });
      const judged = all.filter((row) => canSeeResource(actor, resourceFacts(row)).allowed);
      expect(sorted(found)).toEqual(sorted(judged));
    }
    const open = await db().resource.findMany({ where: resourcesOpenToAll, select, take: 100 });
    expect(sorted(open)).toEqual(sorted(all.filter((row) => isOpenToAll(resourceFacts(row)))));
    expect(open.length).toBe(4);
  });

  it("are counted in the library exactly when they are listed there, whoever asks", async () => {
    for (const actor of actors) {
      const { resources, total } = await listResources(actor);
      expect([resources.length, total]).toEqual([4, 4]);
      expect(await listFacets(actor)).toEqual({
        type: [{ value: "guide", count: 4 }],
        theme: [
          { value: "cooperatives", count: 4 },
          { value: "housing", count: 4 },
        ],
        language: [
          { value: "en", count: 4 },
          { value: "fr", count: 4 },
        ],
        country: [{ value: "MA", count: 4 }],
        edition: [],
      });
    }
  });
});

describe("files", () => {
  it("are found by exactly those who may have them", async () => {
    const select = { id: true, deletedAt: true, resource: { select: RESOURCE_FACTS } };
    const all = await db().attachment.findMany({ select, take: 100 });
    expect(all.length).toBe(96);
    for (const actor of actors) {
      const where = filesReadableBy(actor);
      const found = await db().attachment.findMany({ where, select: { id: true }, take: 100 });
      const judged = all.filter(
        (row) =>
          canReadFile(actor, { deleted: row.deletedAt !== null }, resourceFacts(row.resource))
            .allowed,
      );
      expect(sorted(found)).toEqual(sorted(judged));
    }
  });
});
