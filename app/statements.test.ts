import pg from "pg";
import type { ReactNode } from "react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor, Person } from "@/lib/auth/actor";
import { VISITOR } from "@/lib/auth/actor";
import { newId } from "@/lib/db/ids";
import { person, testDatabase } from "@/lib/db/testing";
import { postComment, postReply, startThread } from "@/lib/discussions/commands";
import { unreadCount } from "@/lib/notifications/queries";
import { saveCorpusResource } from "@/lib/resources/corpus/commands";
import { slugOf } from "@/lib/slug";

/*
 * At most eight SQL statements for a page, its frame included, and none for each row: the database of a small
 * installation stands on the same machine as everything else.
 */

const MOST = 8;
/** Who is there, asked by the layout and the page together (lib/auth/session.ts). */
const SESSION = 1;

let actor: Actor = VISITOR;

vi.mock("@/lib/auth/session", () => ({ currentActor: async () => actor }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-locale": "en", "x-path": "/" }),
}));

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;

/** Statements that a page and its frame send for this reader. */
async function statements(
  reader: Actor,
  page: Page,
  params = {},
  searchParams = {},
): Promise<string[]> {
  actor = reader;
  const query = vi.spyOn(pg.Client.prototype, "query");
  if (reader.kind === "person") await unreadCount(reader);
  await page({
    params: Promise.resolve({ locale: "en", ...params }),
    searchParams: Promise.resolve(searchParams),
  });
  const sent = query.mock.calls.map(([first]) =>
    String((first as { text?: string }).text ?? first),
  );
  query.mockRestore();
  return [...sent, ...Array.from({ length: SESSION }, () => "session")];
}

async function expectFew(reader: Actor, page: Page, params = {}, searchParams = {}): Promise<void> {
  const sent = await statements(reader, page, params, searchParams);
  expect(sent.length, sent.map((text) => text.slice(0, 160)).join("\n")).toBeLessThanOrEqual(MOST);
}

let fellow: Person;
let resource: string;
let discussion: string;

beforeAll(async () => {
  await testDatabase();
  fellow = await person("fellow", { name: "Amina" });
  const others = [await person("member"), await person("moderator")];
  const resourceId = await saveCorpusResource(
    { kind: "system", job: "test" },
    {
      id: "res-test-statements",
      type: "report",
      title: "Three keys",
      titleLanguage: "en",
      alternativeTitles: {},
      creators: ["A. Benali"],
      publisher: null,
      year: 2013,
      languages: ["en"],
      url: "https://example.org/",
      license: null,
      countries: ["MA"],
      themes: [],
      edition: null,
      abstract: { language: "en", text: "About a box." },
      sources: [],
      verified: true,
    },
  );
  const said = { language: "en", parentId: undefined };
  for (let n = 0; n < 20; n++) {
    const by = others[n % 2] as Person;
    await postComment(by, { ...said, resourceId, text: `Comment ${n}` });
  }
  const started = { title: "Who keeps the box?", themes: [], resourceId };
  const { threadId } = await startThread(fellow, { ...said, ...started, text: "We have one key." });
  for (let n = 0; n < 20; n++) {
    await postReply(others[n % 2] as Person, { ...said, threadId, text: `Reply ${n}` });
  }
  resource = slugOf("Three keys", resourceId);
  discussion = slugOf("Who keeps the box?", threadId);
}, 60_000);

afterEach(() => vi.restoreAllMocks());

const load = async (file: string): Promise<Page> => (await import(/* @vite-ignore */ file)).default;

describe.each([
  ["a visitor", () => VISITOR as Actor],
  ["a member", () => fellow as Actor],
])("for %s", (_who, reader) => {
  it.each([
    ["home", "./[locale]/(public)/page", {}, {}],
    ["the library", "./[locale]/(public)/resources/page", {}, {}],
    [
      "the filtered library",
      "./[locale]/(public)/resources/page",
      {},
      { language: "en", country: "MA" },
    ],
    ["the discussions", "./[locale]/(public)/discussions/page", {}, {}],
    ["a search", "./[locale]/(public)/search/page", {}, { q: "keys" }],
    ["the people", "./[locale]/(public)/people/page", {}, {}],
    ["the editions", "./[locale]/(public)/editions/page", {}, {}],
    ["the themes", "./[locale]/(public)/themes/page", {}, {}],
    ["the networks", "./[locale]/(public)/networks/page", {}, {}],
  ])("%s", async (_name, file, params, query) => {
    await expectFew(reader(), await load(file), params, query);
  });

  it("a resource with 20 comments", async () => {
    const page = await load("./[locale]/(public)/resources/[slug]/page");
    await expectFew(reader(), page, { slug: resource });
  });

  it("a discussion with 20 replies", async () => {
    const page = await load("./[locale]/(public)/discussions/[slug]/page");
    await expectFew(reader(), page, { slug: discussion });
  });

  it("a profile", async () => {
    const page = await load("./[locale]/(public)/people/[handle]/page");
    await expectFew(reader(), page, { handle: fellow.handle });
  });
});

it("an address that nobody knows costs no more", async () => {
  const page = await load("./[locale]/(public)/resources/[slug]/page");
  await expectFew(VISITOR, page, { slug: `nothing-${newId()}` });
});
