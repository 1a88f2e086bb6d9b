import { beforeAll, describe, expect, it } from "vitest";
import { type Person, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { idOfSource } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { Conflict, Denied } from "../errors";
import { saveOrganisation, saveProfile } from "./commands";
import { getOwnProfile, getPerson } from "./queries";
import { profileSchema } from "./schema";

const SYSTEM = systemFor("test");

const written = (version: number, more: Record<string, unknown> = {}) =>
  profileSchema.parse({
    country: "MA",
    languages: ["fr", "ar"],
    organisation: "Union des coopératives",
    about: "J'accompagne **des coopératives**.",
    language: "fr",
    themes: ["cooperatives"],
    audience: "everyone",
    version: String(version),
    ...more,
  });

const network = {
  sourceId: "net-remess",
  name: "Réseau marocain",
  scope: "national" as const,
  countries: ["MA"],
  languages: ["fr"],
  summary: { en: "A network." },
  themes: ["networks"],
  sources: [],
};

let amina: Person;

beforeAll(async () => {
  await testDatabase();
  amina = await person("fellow", { name: "Amina" });
});

describe("saving a profile", () => {
  it("a fellow saves hers, and the page shows it with safe HTML", async () => {
    const { version } = await getOwnProfile(amina);
    const handle = await saveProfile(
      amina,
      written(version, { about: "**Hi** <script>x</script>" }),
    );
    const page = await getPerson(VISITOR, handle);
    expect(page.country).toBe("MA");
    expect(page.aboutHtml).toContain("<strong>Hi</strong>");
    expect(page.aboutHtml).not.toContain("<script");
    expect((await getOwnProfile(amina)).version).toBe(version + 1);
  });

  it("rings the bell once, in the same transaction", async () => {
    const where = { subject: `user:${amina.id}`, name: "profile.changed" };
    const before = await db().event.count({ where });
    const { version } = await getOwnProfile(amina);
    await saveProfile(amina, written(version));
    expect(await db().event.count({ where })).toBe(before + 1);
  });

  it("a form opened before another saving is not lost: it conflicts and shows what stands", async () => {
    const { version } = await getOwnProfile(amina);
    await saveProfile(amina, written(version, { about: "The newer text" }));
    const late = saveProfile(amina, written(version, { about: "The older text" }));
    await expect(late).rejects.toThrow(Conflict);
    await expect(late).rejects.toMatchObject({ theirs: "<p>The newer text</p>" });
    expect((await getOwnProfile(amina)).about).toBe("The newer text");
  });

  it("of two savings at once one gives way", async () => {
    const { version } = await getOwnProfile(amina);
    const both = await Promise.allSettled([
      saveProfile(amina, written(version, { about: "one" })),
      saveProfile(amina, written(version, { about: "two" })),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await getOwnProfile(amina)).version).toBe(version + 1);
  });

  it("nobody but herself, staff included", async () => {
    for (const role of ["member", "moderator", "admin"] as const) {
      const other = await person(role);
      await expect(saveProfile(other, { ...written(1), userId: amina.id })).rejects.toThrow(Denied);
    }
    await expect(saveProfile(VISITOR, written(1))).rejects.toThrow(Denied);
  });

  it("the system writes one for an account that has none", async () => {
    const newcomer = await person("member");
    await db().profile.delete({ where: { userId: newcomer.id } });
    await saveProfile(SYSTEM, { ...written(0), userId: newcomer.id });
    expect(await getOwnProfile(newcomer)).toMatchObject({ version: 1, country: "MA" });
  });
});

describe("saving an organisation", () => {
  it("from the corpus twice leaves one, under the id of its source", async () => {
    await saveOrganisation(SYSTEM, network);
    const id = await saveOrganisation(SYSTEM, { ...network, acronym: "REMESS" });
    expect(id).toBe(idOfSource("net-remess"));
    const rows = await db().organisation.findMany({ where: { sourceId: "net-remess" }, take: 2 });
    expect(rows.map(({ acronym }) => acronym)).toEqual(["REMESS"]);
  });

  it("is not for members or moderators", async () => {
    for (const role of ["member", "fellow", "moderator"] as const) {
      await expect(saveOrganisation(await person(role), network)).rejects.toThrow(Denied);
    }
  });
});
