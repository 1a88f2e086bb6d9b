import { beforeAll, describe, expect, it } from "vitest";
import { type Person, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { indexPerson, indexPosts, indexResource } from "./commands";
import { search } from "./queries";
import { searchSchema } from "./schema";
import type { Piece, SearchResults } from "./views";

const INDEX = systemFor("test");
let member: Person;
let moderator: Person;

const look = (
  q: string,
  more: Record<string, unknown> = {},
  actor = VISITOR as Person | typeof VISITOR,
) => search(actor, searchSchema.parse({ q, ...more }));
const titles = ({ hits }: SearchResults) => hits.map((hit) => hit.title);
const marked = (pieces: Piece[]) => pieces.filter(({ hit }) => hit).map(({ text }) => text);

async function resource(
  language: string,
  title: string,
  more: Partial<Parameters<ReturnType<typeof db>["resource"]["create"]>[0]["data"]> = {},
): Promise<string> {
  const id = newId();
  await db().resource.create({
    data: {
      id,
      title,
      language,
      type: "report",
      state: "published",
      licence: "CC-BY-4.0",
      publishedAt: new Date(),
      ...more,
    } as never,
  });
  await indexResource(INDEX, id);
  return id;
}

async function comment(resourceId: string, author: Person, html: string): Promise<string> {
  const where = { kind: "comments", resourceId };
  const known = await db().thread.findFirst({ where });
  const threadId = known?.id ?? newId();
  if (!known) await db().thread.create({ data: { id: threadId, language: "en", ...where } });
  const id = newId();
  await db().post.create({
    data: { id, threadId, authorId: author.id, language: "en", markdown: html, html },
  });
  await indexPosts(INDEX, { postId: id });
  return id;
}

const hide = (subject: { resourceId: string } | { postId: string } | { threadId: string }) =>
  db().hiding.create({
    data: { id: newId(), byId: moderator.id, reason: "spam", note: "a test", ...subject },
  });

beforeAll(async () => {
  await testDatabase();
  member = await person("member");
  moderator = await person("moderator");
  await resource("en", "Housing cooperatives in Uruguay", { abstract: "Mutual aid builds homes." });
  await resource("fr", "Économie sociale au Sénégal", { abstract: "Les mutuelles de santé." });
  await resource("es", "Redes de comercio justo", { abstract: "Mercados solidarios." });
  await resource("pt", "Moedas sociais e cooperação", { abstract: "Bancos comunitários." });
  await resource("ar", "أحكام التعاونيات", { abstract: "قوانين العمل التعاوني في المغرب." });
  await resource("sw", "Ushirika wa wakulima");
});

describe("words", () => {
  it.each([
    ["en", "cooperative", "Housing cooperatives in Uruguay"],
    ["en", "COOPERATIVES", "Housing cooperatives in Uruguay"],
    ["en", "home built", "Housing cooperatives in Uruguay"],
    ["fr", "economies sociales", "Économie sociale au Sénégal"],
    ["fr", "mutuelle sante", "Économie sociale au Sénégal"],
    ["fr", "SÉNÉGAL", "Économie sociale au Sénégal"],
    ["es", "red", "Redes de comercio justo"],
    ["es", "mercado solidario", "Redes de comercio justo"],
    ["pt", "moeda social", "Moedas sociais e cooperação"],
    ["pt", "cooperacao", "Moedas sociais e cooperação"],
    ["ar", "تعاونية", "أحكام التعاونيات"],
    ["ar", "احكام", "أحكام التعاونيات"],
    ["ar", "إحكام", "أحكام التعاونيات"],
    ["ar", "القوانين", "أحكام التعاونيات"],
    ["sw", "wakulima", "Ushirika wa wakulima"],
  ])("%s: “%s” finds the text", async (_language, words, title) => {
    expect(titles(await look(words))).toContain(title);
  });

  it("are found side by side when they stand in quotes", async () => {
    expect(titles(await look('"mutual aid"'))).toHaveLength(1);
    expect((await look('"aid mutual"')).found).not.toBe("all");
  });

  it("are left out after a minus, in every language", async () => {
    expect(titles(await look("cooperatives -uruguay"))).not.toContain(
      "Housing cooperatives in Uruguay",
    );
    expect(titles(await look("cooperatives -homes"))).not.toContain(
      "Housing cooperatives in Uruguay",
    );
  });

  it("need not all be there when nothing has all", async () => {
    const results = await look("housing zebra");
    expect(results.found).toBe("any");
    expect(titles(results)).toEqual(["Housing cooperatives in Uruguay"]);
  });

  it("that are misspelt lead to titles spelt alike", async () => {
    const results = await look("cooperatves");
    expect(results.found).toBe("alike");
    expect(titles(results)).toContain("Housing cooperatives in Uruguay");
  });

  it("are marked in title and excerpt as they are written there", async () => {
    const [hit] = (await look("mutuelle senegal")).hits;
    expect(marked(hit?.titlePieces ?? [])).toEqual(["Sénégal"]);
    expect(marked(hit?.excerpt ?? [])).toEqual(["mutuelles"]);
    const [arabic] = (await look("احكام")).hits;
    expect(marked(arabic?.titlePieces ?? [])).toEqual(["أحكام"]);
  });

  it("in the title count more than in the text", async () => {
    await resource("en", "A text", { abstract: "Beekeeping is named here." });
    await resource("en", "Beekeeping", { abstract: "Something else." });
    expect(titles(await look("beekeeping"))).toEqual(["Beekeeping", "A text"]);
  });

  it("of a theme find what is filed under it, in any language", async () => {
    await db().theme.create({
      data: {
        id: "fisheries",
        prefLabel: { en: "Fisheries", fr: "Pêche", ar: "مصايد الأسماك" },
        altLabel: { en: ["fishing"] },
        scopeNote: {},
      },
    });
    await resource("es", "Un cuaderno", { themes: ["fisheries"] });
    for (const words of ["fisheries", "peche", "مصايد"]) {
      expect(titles(await look(words))).toContain("Un cuaderno");
    }
  });
});

describe("odd questions get a sensible answer", () => {
  it.each([
    ["nothing", ""],
    ["blanks", "   "],
    ["one sign", "&"],
    ["signs of tsquery", "!!! & | ( ) :* <->"],
    ["only a minus", "-"],
    ["only what to leave out", "-cooperatives"],
    ["only or", "or"],
    ["a lonely quote", '"'],
    ["empty quotes", '""'],
    ["a sign", "🌱"],
    ["joined signs", "👩‍🌾 🌍"],
    ["marks of direction", "\u200f\u202e\u2066"],
    ["words too common to be kept", "the of and"],
    ["SQL", '\'; DROP TABLE "SearchEntry"; --'],
    ["more SQL", "' OR 1=1 --"],
    ["wildcards", "%_\\"],
    ["a regular expression", ".*(a+)+$"],
    ["tsquery", "a:* & b:* | !c"],
    ["broken characters", "\u0000\ud800"],
    ["HTML", "<script>alert(1)</script>"],
    ["our own signs", "\uE000cooperatives\uE001"],
    ["10,000 characters of words", "cooperative ".repeat(900)],
    ["10,000 characters without a blank", "x".repeat(10_000)],
    ["10,000 quotes", '"'.repeat(10_000)],
    ["3,000 minuses", "-a ".repeat(3_000)],
  ])("%s", async (_what, q) => {
    const results = await look(q);
    expect(results.tooSlow).toBe(false);
    expect(Array.isArray(results.hits)).toBe(true);
  });

  it("and the table is still there", async () => {
    expect((await look("cooperatives")).total).toBeGreaterThan(0);
  });

  it("a text cannot mark itself", async () => {
    await resource("en", "Forged \uE000mark\uE001", { abstract: "Says \uE000nothing\uE001." });
    const [hit] = (await look("forged")).hits;
    expect(marked(hit?.titlePieces ?? [])).toEqual(["Forged"]);
    expect(marked(hit?.excerpt ?? [])).toEqual([]);
  });
});

describe("two locks", () => {
  it("a resource hidden a moment ago is neither found nor counted, before the index hears of it", async () => {
    const id = await resource("en", "Quokka farming");
    expect((await look("quokka")).total).toBe(1);
    await hide({ resourceId: id });
    const results = await look("quokka");
    expect(results).toMatchObject({ hits: [], total: 0, types: {}, languages: {} });
    expect(titles(await look("quoka"))).toEqual([]);
    await indexResource(INDEX, id);
    expect(await db().searchEntry.count({ where: { subjectId: id } })).toBe(0);
  });

  it("a hidden comment is not found, nor is a comment on a hidden resource", async () => {
    const id = await resource("en", "A public record");
    const postId = await comment(id, member, "<p>The numbat was seen.</p>");
    await comment(id, member, "<p>The bilby was seen.</p>");
    const [hit] = (await look("numbat")).hits;
    expect(hit).toMatchObject({
      type: "post",
      id: postId,
      title: "A public record",
      path: `/posts/${postId}`,
    });
    await hide({ postId });
    expect((await look("numbat")).total).toBe(0);
    await hide({ resourceId: id });
    expect((await look("bilby")).total).toBe(0);
    expect((await look("bilby", {}, moderator)).total).toBe(1);
  });

  it("a discussion is not found while its opening post is hidden", async () => {
    const threadId = newId();
    const postId = newId();
    await db().thread.create({
      data: {
        id: threadId,
        kind: "discussion",
        title: "About echidnas",
        language: "en",
        authorId: member.id,
        posts: {
          create: {
            id: postId,
            opening: true,
            authorId: member.id,
            language: "en",
            markdown: "x",
            html: "<p>Spiny words.</p>",
          },
        },
      },
    });
    await indexPosts(INDEX, { threadId });
    expect((await look("echidna spiny")).hits[0]).toMatchObject({ type: "thread", id: threadId });
    await hide({ postId });
    expect((await look("echidna")).total).toBe(0);
    await indexPosts(INDEX, { postId });
    expect(await db().searchEntry.count({ where: { subjectId: threadId } })).toBe(0);
  });

  it("a person seen by members is found by members only", async () => {
    const shy = await person("fellow", { name: "Wallaby Jones" });
    await indexPerson(INDEX, shy.id);
    expect((await look("wallaby")).total).toBe(0);
    expect(titles(await look("walaby jones"))).toEqual([]);
    expect(titles(await look("wallaby", {}, member))).toEqual(["Wallaby Jones"]);
    await db().profile.update({ where: { userId: shy.id }, data: { audience: "everyone" } });
    await indexPerson(INDEX, shy.id);
    expect((await look("wallaby")).total).toBe(1);
    await db().user.update({ where: { id: shy.id }, data: { state: "suspended" } });
    expect((await look("wallaby")).total).toBe(0);
    expect((await look("wallaby", {}, member)).total).toBe(0);
  });

  it("a draft is never in the index", async () => {
    const id = await resource("en", "Dunnart draft", { state: "draft" });
    expect(await db().searchEntry.count({ where: { subjectId: id } })).toBe(0);
  });
});

describe("filters and pages", () => {
  beforeAll(async () => {
    for (const n of [1, 2, 3]) await resource("en", `Kiwi ${n}`);
    await resource("fr", "Kiwi quatre");
    await resource("en", "Kiwi practice", { type: "good-practice" });
  });

  it("count by type and language, whatever type is chosen", async () => {
    const all = await look("kiwi");
    expect(all).toMatchObject({
      total: 5,
      types: { resource: 4, practice: 1 },
      languages: { en: 4, fr: 1 },
    });
    const practices = await look("kiwi", { type: "practice" });
    expect(practices).toMatchObject({ total: 1, types: { resource: 4, practice: 1 } });
    expect(titles(practices)).toEqual(["Kiwi practice"]);
    expect((await look("kiwi", { language: "fr" })).total).toBe(1);
  });

  it("go on page by page and end there", async () => {
    const first = await look("kiwi", { limit: 2 });
    const third = await look("kiwi", { limit: 2, page: 3 });
    const last = await look("kiwi", { limit: 2, page: 50 });
    expect(first).toMatchObject({ page: 1, pages: 3, total: 5 });
    expect(third.hits).toHaveLength(1);
    expect(last).toEqual(third);
  });
});
