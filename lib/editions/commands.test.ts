import { beforeAll, describe, expect, it } from "vitest";
import { type Person, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { idOfSource } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { Conflict, Denied, Invalid, NotFound } from "../errors";
import { saveOrganisation } from "../people/commands";
import { noteParticipation, removeParticipation, saveEdition, saveTheme } from "./commands";
import {
  getEdition,
  getEditionToEdit,
  getTheme,
  getThemeToEdit,
  listEditions,
  listThemes,
  participationsOf,
  themeLabels,
} from "./queries";
import { editionSchema, themeSchema } from "./schema";

const SYSTEM = systemFor("test");
let admin: Person;
let moderator: Person;

/** A form as the browser sends it. */
const edition = (more: Record<string, unknown> = {}) =>
  editionSchema.parse({
    kind: "edition",
    number: "3",
    nameEn: "3rd SSE Academy, Agadir 2013",
    nameAr: "الأكاديمية الثالثة، أكادير 2013",
    city: "Agadir",
    country: "MA",
    startDate: "2013-04-08",
    endDate: "2013-04-12",
    attendanceMode: "in-person",
    organizer: "ITCILO\nILO\n",
    participants: "100",
    ...more,
  });

const theme = (themeId: string, more: Record<string, unknown> = {}) =>
  themeSchema.parse({ themeId, labelEn: `About ${themeId}`, synonymsEn: "one\r\ntwo", ...more });

beforeAll(async () => {
  await testDatabase();
  admin = await person("admin");
  moderator = await person("moderator");
});

describe("an edition", () => {
  it("an admin writes one; its page has a readable address and its partners", async () => {
    const partner = await saveOrganisation(SYSTEM, {
      sourceId: "net-remess",
      name: "Réseau marocain",
      scope: "national",
      countries: ["MA"],
      languages: [],
      summary: {},
      themes: [],
      sources: [],
    });
    const id = await saveEdition(admin, edition({ partners: partner }));
    const page = await getEdition(VISITOR, id);
    expect(page.slug).toBe(`agadir-2013-${id}`);
    expect(page.organizer).toEqual(["ITCILO", "ILO"]);
    expect(Object.keys(page.name).sort()).toEqual(["ar", "en"]);
    expect(page.partners.map(({ name }) => name)).toEqual(["Réseau marocain"]);
    expect(page.may.edit).toBe(false);
    expect((await getEdition(admin, page.slug)).may.edit).toBe(true);
    expect((await listEditions(VISITOR)).editions.map((one) => one.id)).toContain(id);
  });

  it("from the corpus twice leaves one, under the id of its source", async () => {
    const corpus = { ...edition(), sourceId: "edition-01", verified: true };
    await saveEdition(SYSTEM, corpus);
    const id = await saveEdition(SYSTEM, { ...corpus, motto: "Again" });
    expect(id).toBe(idOfSource("edition-01"));
    expect(await db().edition.count({ where: { sourceId: "edition-01" } })).toBe(1);
    expect(await getEdition(VISITOR, id)).toMatchObject({ motto: "Again", starter: true });
  });

  it("keeps its source when an admin corrects it", async () => {
    const editionId = idOfSource("edition-01");
    const { version } = await getEditionToEdit(admin, editionId);
    await saveEdition(admin, edition({ editionId, version: String(version), motto: "Better" }));
    expect(await getEdition(VISITOR, editionId)).toMatchObject({
      motto: "Better",
      starter: true,
      verified: true,
    });
  });

  it("a form opened before another saving conflicts, and shows what stands", async () => {
    const editionId = await saveEdition(admin, edition());
    await saveEdition(admin, edition({ editionId, version: "1", motto: "The newer one" }));
    const late = saveEdition(admin, edition({ editionId, version: "1", motto: "The older one" }));
    await expect(late).rejects.toThrow(Conflict);
    await late.catch((conflict: Conflict) => expect(conflict.theirs).toContain("The newer one"));
  });

  it("is not written by moderators or members, nor read for editing by members", async () => {
    await expect(saveEdition(moderator, edition())).rejects.toThrow(Denied);
    await expect(saveEdition(VISITOR, edition())).rejects.toThrow(Denied);
    const id = await saveEdition(admin, edition());
    expect((await getEditionToEdit(moderator, id)).may.edit).toBe(false);
    await expect(getEditionToEdit(await person("fellow"), id)).rejects.toThrow(NotFound);
  });

  it("does not end before it starts, as far as both dates are known", () => {
    const fields = { ...edition(), nameEn: "A name" };
    const wrong = editionSchema.safeParse({
      ...fields,
      startDate: "2013-04-08",
      endDate: "2013-03",
    });
    expect(wrong.error?.issues[0]).toMatchObject({
      path: ["endDate"],
      message: "end-before-start",
    });
    const short = { ...fields, startDate: "2013-04-08", endDate: "2013" };
    expect(editionSchema.safeParse(short).success).toBe(true);
    expect(editionSchema.safeParse({ ...fields, startDate: "8.4.2013" }).success).toBe(false);
  });
});

describe("a theme", () => {
  it("has a place in the index, labels everywhere, and what is around it", async () => {
    await saveTheme(admin, theme("finance"));
    await saveTheme(admin, theme("ethical-finance", { broader: "finance", labelFr: "Éthique" }));
    await saveTheme(
      admin,
      theme("savings-groups", { broader: "finance", related: "ethical-finance" }),
    );
    const [top] = await listThemes(VISITOR);
    expect(top?.narrower.map(({ id }) => id)).toEqual(["ethical-finance", "savings-groups"]);
    expect((await themeLabels(VISITOR))["ethical-finance"]).toEqual({
      en: "About ethical-finance",
      fr: "Éthique",
    });
    const page = await getTheme(VISITOR, "ethical-finance");
    expect(page.broader?.id).toBe("finance");
    expect(page.related.map(({ id }) => id)).toEqual(["savings-groups"]);
    expect(page.synonyms).toEqual({ en: ["one", "two"] });
    await expect(getTheme(VISITOR, "nothing")).rejects.toThrow(NotFound);
  });

  it("a new label is read at once in the process that saved it", async () => {
    await themeLabels(VISITOR);
    const { version } = await getThemeToEdit(admin, "finance");
    await saveTheme(admin, theme("finance", { version, labelEn: "Solidarity finance" }));
    expect((await themeLabels(VISITOR)).finance?.en).toBe("Solidarity finance");
  });

  it("unlinked on one side is unlinked on the other", async () => {
    const { version } = await getThemeToEdit(admin, "ethical-finance");
    await saveTheme(admin, theme("ethical-finance", { version, broader: "finance", related: [] }));
    expect((await getTheme(VISITOR, "savings-groups")).related).toEqual([]);
  });

  it("there are two levels and no circle", async () => {
    const deeper = theme("deeper", { broader: "ethical-finance" });
    await expect(saveTheme(admin, deeper)).rejects.toThrow(Invalid);
    await saveTheme(admin, theme("other"));
    const { version } = await getThemeToEdit(admin, "finance");
    for (const broader of ["finance", "other", "missing"]) {
      await expect(saveTheme(admin, theme("finance", { version, broader }))).rejects.toThrow(
        Invalid,
      );
    }
  });

  it("an id is taken once, and an old form conflicts", async () => {
    await expect(saveTheme(admin, theme("finance"))).rejects.toThrow(Invalid);
    await expect(saveTheme(admin, theme("finance", { version: 1 }))).rejects.toThrow(Conflict);
    expect(themeSchema.safeParse({ themeId: "new", labelEn: "New" }).success).toBe(false);
  });

  it("is not changed by moderators", async () => {
    await expect(saveTheme(moderator, theme("housing"))).rejects.toThrow(Denied);
    await expect(getThemeToEdit(moderator, "finance")).rejects.toThrow(NotFound);
  });
});

describe("a participation", () => {
  it("is noted once, seen with the profile, and can be taken back", async () => {
    const editionId = await saveEdition(admin, edition());
    const fellow = await person("fellow", { name: "Amina" });
    const input = { editionId, handle: fellow.handle, role: "fellow" } as const;
    await noteParticipation(moderator, input);
    await noteParticipation(moderator, input);
    await noteParticipation(SYSTEM, { ...input, role: "speaker" });

    expect(await getEdition(VISITOR, editionId)).toMatchObject({ people: [], peopleHidden: 1 });
    const { people } = await getEdition(fellow, editionId);
    expect(people.map(({ person, roles }) => [person.name, roles.sort()])).toEqual([
      ["Amina", ["fellow", "speaker"]],
    ]);
    expect(JSON.stringify(people)).not.toContain("@example.org");
    const stays = await participationsOf(fellow, [fellow.handle]);
    expect(stays[fellow.handle]?.map(({ edition }) => edition.id)).toEqual([editionId, editionId]);
    expect(await participationsOf(VISITOR, [fellow.handle])).toEqual({});

    const [noted] = (await getEditionToEdit(moderator, editionId)).people;
    await removeParticipation(moderator, { participationId: noted?.participationId ?? "" });
    expect((await getEdition(fellow, editionId)).people[0]?.roles).toHaveLength(1);
  });

  it("needs somebody of that handle, and staff", async () => {
    const editionId = await saveEdition(admin, edition());
    const input = { editionId, handle: "nobody", role: "fellow" } as const;
    await expect(noteParticipation(moderator, input)).rejects.toThrow(Invalid);
    await expect(noteParticipation(await person("fellow"), input)).rejects.toThrow(Denied);
  });
});
