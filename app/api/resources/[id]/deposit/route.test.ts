import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Actor, type Person, VISITOR } from "@/lib/auth/actor";
import { person, testDatabase } from "@/lib/db/testing";
import { getDraft } from "@/lib/resources/drafts/queries";
import { draftBy, someThemes } from "@/lib/resources/testing";
import { POST } from "./route";

const session = vi.hoisted(() => ({ actor: { kind: "visitor" } as Actor }));
vi.mock("@/lib/auth/session", () => ({ currentActor: async () => session.actor }));

let rosa: Person;
let fatou: Person;

beforeAll(async () => {
  await testDatabase();
  process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "files-"));
  process.env.UPLOAD_MAX_BYTES_MEMBER = "100000";
  await someThemes();
  rosa = await person("member");
  fatou = await person("fellow");
  session.actor = rosa;
});

const PDF = "%PDF-1.7\n%%EOF\n";

interface Form {
  fields?: [string, string][];
  files?: [string, string | Uint8Array<ArrayBuffer>][];
  filesFirst?: boolean;
  headers?: Record<string, string>;
  locale?: string;
}

/** The form as a browser sends it, with the length it announces. */
async function post(
  id: string,
  { fields = [], files = [], filesFirst, headers, locale = "en" }: Form,
) {
  const data = new FormData();
  const addFiles = () => {
    for (const [name, content] of files) data.append("files", new Blob([content]), name);
  };
  if (filesFirst) addFiles();
  for (const [name, value] of fields) data.append(name, value);
  if (!filesFirst) addFiles();
  const whole = new Response(data);
  const body = await whole.arrayBuffer();
  return send(id, body, whole.headers.get("content-type") ?? "", { headers, locale });
}

function send(
  id: string,
  body: ArrayBuffer,
  type: string,
  {
    headers = {},
    locale = "en",
    length = body.byteLength,
  }: { headers?: Record<string, string>; locale?: string; length?: number },
) {
  const origin = "http://127.0.0.1:3000";
  const request = new Request(`${origin}/api/resources/${id}/deposit?locale=${locale}`, {
    method: "POST",
    body,
    headers: {
      ...{ host: "127.0.0.1:3000", origin, "content-type": type, "content-length": String(length) },
      ...headers,
    },
  });
  return POST(request, { params: Promise.resolve({ id }) });
}

const goTo = (answer: Response) => new URL(answer.headers.get("location") ?? "", "http://x");
const JSON_PLEASE = { accept: "application/json" };

describe("the form without a script", () => {
  it("begins a draft and leads to the page to go on, in the reader's language", async () => {
    const fields: [string, string][] = [
      ["type", "story"],
      ["title", "Trois clés"],
      ["language", "fr"],
      ["requestId", "form-trois-cles"],
    ];
    const answer = await post("new", { fields, locale: "fr" });
    expect(answer.status).toBe(303);
    const { pathname, search } = goTo(answer);
    expect(pathname).toMatch(/^\/fr\/resources\/[0-9a-z]{12}\/edit$/);
    expect(search).toBe("?saved=1");
    expect(goTo(await post("new", { fields })).pathname).toBe(pathname.slice(3));
  });

  it.each([true, false])(
    "keeps text and good files when another is refused (files first: %s)",
    async (filesFirst) => {
      const id = await draftBy(rosa);
      const answer = await post(id, {
        filesFirst,
        fields: [
          ["version", "2"],
          ["intent", "upload"],
          ["title", "Typed meanwhile"],
        ],
        files: [
          ["../../statuts.pdf", PDF],
          ["page.html", "<p>no</p>"],
          ["too-large.txt", "a".repeat(150_000)],
          ["empty.pdf", ""],
          ["fake.pdf", "no pdf"],
          ["notes.txt", "Three keys"],
        ],
      });
      const { pathname, searchParams, hash } = goTo(answer);
      expect([pathname, hash]).toEqual([`/resources/${id}/edit`, "#files"]);
      expect(searchParams.getAll("refused")).toEqual([
        "file-type~page.html",
        "file-too-large~too-large.txt",
        "file-empty~empty.pdf",
        "file-content~fake.pdf",
      ]);
      const { values, files } = await getDraft(rosa, id);
      expect(values.title).toBe("Typed meanwhile");
      expect(files.map(({ name }) => name).sort()).toEqual(["notes.txt", "statuts.pdf"]);
    },
  );

  it("says what is missing when it cannot be published, and where it waits when it can", async () => {
    const id = await draftBy(rosa);
    const publish = (version: string, more: [string, string][]) =>
      post(id, { fields: [["version", version], ["intent", "publish"], ...more] });
    const unfinished = goTo(await publish("2", [["licence", ""]]));
    expect(`${unfinished.pathname}${unfinished.search}`).toBe(`/resources/${id}/edit?check=1`);
    const pending = goTo(await publish("3", [["licence", "CC-BY-4.0"]]));
    expect(`${pending.pathname}${pending.search}`).toBe(`/resources/${id}?done=pending`);
  });

  it("takes a file out and puts it back, and saves what was typed each time", async () => {
    const id = await draftBy(rosa);
    await post(id, { fields: [["intent", "upload"]], files: [["a.pdf", PDF]] });
    const [file] = (await getDraft(rosa, id)).files;
    await post(id, {
      fields: [
        ["version", "2"],
        ["title", "Typed"],
        ["intent", `remove:${file?.id}`],
      ],
    });
    const without = await getDraft(rosa, id);
    expect([without.files.length, without.removed.length, without.values.title]).toEqual([
      0,
      1,
      "Typed",
    ]);
    await post(id, { fields: [["intent", `restore:${file?.id}`]] });
    expect((await getDraft(rosa, id)).files.length).toBe(1);
  });

  it("sends strangers away: to sign in, or to what is theirs", async () => {
    const id = await draftBy(rosa);
    session.actor = VISITOR;
    expect(goTo(await post("new", {})).pathname).toBe("/sign-in");
    session.actor = fatou;
    const fields: [string, string][] = [
      ["title", "Mine now"],
      ["version", "2"],
    ];
    expect(goTo(await post(id, { fields, files: [["a.pdf", PDF]] })).pathname).toBe(
      "/resources/new",
    );
    session.actor = rosa;
    const { values, files } = await getDraft(rosa, id);
    expect([values.title === "Mine now", files]).toEqual([false, []]);
  });
});

describe("the form with a script", () => {
  it("is told the version to go on with", async () => {
    const id = await draftBy(rosa);
    const fields: [string, string][] = [
      ["version", "2"],
      ["title", "Saved by itself"],
    ];
    const answer = await post(id, { fields, headers: JSON_PLEASE });
    expect(await answer.json()).toMatchObject({ id, version: 3, outcome: "saved", refused: [] });
  });

  it("is told of a conflict, and nothing is overwritten", async () => {
    const id = await draftBy(rosa);
    const fields: [string, string][] = [
      ["version", "1"],
      ["title", "Of yesterday"],
    ];
    const answer = await post(id, { fields, headers: JSON_PLEASE });
    expect([answer.status, (await answer.json()).outcome]).toEqual([409, "conflict"]);
    expect((await getDraft(rosa, id)).values.title).not.toBe("Of yesterday");
  });

  it("is told in words why a file was refused", async () => {
    const id = await draftBy(rosa);
    const answer = await post(id, { files: [["page.html", "<p>"]], headers: JSON_PLEASE });
    const [refused] = (await answer.json()).refused;
    expect(refused.name).toBe("page.html");
    expect(refused.text).not.toMatch(/^[a-z-]+$/);
  });
});

describe("a form that is none", () => {
  const BOUNDARY = "multipart/form-data; boundary=x";
  const part = (name: string, value: string) =>
    `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const body = (text: string) => new TextEncoder().encode(text).buffer;

  it("that broke off empties nothing", async () => {
    const id = await draftBy(rosa);
    const cut = body(`${part("version", "2")}${part("title", "Half of it")}`);
    const answer = await send(id, cut, BOUNDARY, {
      length: cut.byteLength + 500,
      headers: JSON_PLEASE,
    });
    expect(answer.status).toBe(400);
    const whole = body(`${part("version", "2")}${part("title", "Shorter")}--x--\r\n`);
    const short = await send(id, whole, BOUNDARY, {
      length: whole.byteLength + 500,
      headers: JSON_PLEASE,
    });
    expect(short.status).toBe(400);
    expect((await getDraft(rosa, id)).values.title).toBe("Who audits the cooperatives?");
  });

  it("that is far too long is not held in memory", async () => {
    const id = await draftBy(rosa);
    const long = Array.from({ length: 5 }, (_, n) => part(`field${n}`, "a".repeat(990_000)));
    const answer = await send(id, body(`${long.join("")}--x--\r\n`), BOUNDARY, {
      headers: JSON_PLEASE,
    });
    expect(answer.status).toBe(400);
  });

  it("is refused: another content type, another origin, the name of a prototype", async () => {
    const id = await draftBy(rosa);
    expect((await send(id, body("{}"), "application/json", {})).status).toBe(400);
    const foreign = { origin: "https://evil.example" };
    expect((await post(id, { headers: { ...foreign, ...JSON_PLEASE } })).status).toBe(403);
    const odd = body(`${part("__proto__", "polluted")}${part("constructor", "x")}--x--\r\n`);
    expect((await send(id, odd, BOUNDARY, { headers: JSON_PLEASE })).status).toBe(200);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });
});
