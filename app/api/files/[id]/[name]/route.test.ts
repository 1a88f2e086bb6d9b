import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Actor, type Person, VISITOR } from "@/lib/auth/actor";
import { person, testDatabase } from "@/lib/db/testing";
import { attachFile, removeFile } from "@/lib/resources/files/commands";
import { draftBy, someThemes, submittedBy } from "@/lib/resources/testing";
import { GET, HEAD } from "./route";

const session = vi.hoisted(() => ({ actor: { kind: "visitor" } as Actor }));
vi.mock("@/lib/auth/session", () => ({ currentActor: async () => session.actor }));

const TEXT = "Three keys, one savings box.";
let fatou: Person;
let resourceId: string;
let fileId: string;

beforeAll(async () => {
  await testDatabase();
  process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "files-"));
  await someThemes();
  fatou = await person("fellow");
  resourceId = await submittedBy(fatou);
  fileId = await attach(resourceId);
});

beforeEach(() => {
  session.actor = VISITOR;
});

const attach = (to: string) =>
  attachFile(fatou, { resourceId: to, name: "clés.txt", body: Readable.from([Buffer.from(TEXT)]) });

function get(id: string, headers: Record<string, string> = {}, handler = GET, query = "") {
  const method = handler === HEAD ? "HEAD" : "GET";
  const request = new Request(`http://127.0.0.1:3000/api/files/${id}/x.txt${query}`, {
    method,
    headers: { host: "127.0.0.1:3000", ...headers },
  });
  return handler(request, { params: Promise.resolve({ id, name: "x.txt" }) });
}

describe("a file of a published resource", () => {
  it("comes whole, to be saved, never guessed or run", async () => {
    const answer = await get(fileId);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="cles.txt"; filename*=UTF-8''cl%C3%A9s.txt`,
      "content-length": String(TEXT.length),
      "content-security-policy": expect.stringMatching(/default-src 'none'.*sandbox/),
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "accept-ranges": "bytes",
      "cache-control": "private, no-cache",
    });
    expect(await answer.text()).toBe(TEXT);
  });

  it("is shown in the browser when asked so", async () => {
    const { headers } = await get(fileId, {}, GET, "?inline");
    expect(headers.get("content-disposition")).toMatch(/^inline;/);
  });

  it("is not sent again to a browser that has it", async () => {
    const etag = (await get(fileId)).headers.get("etag") ?? "";
    const answer = await get(fileId, { "if-none-match": `"other", W/${etag}` });
    expect([answer.status, await answer.text()]).toEqual([304, ""]);
  });

  it.each([
    ["bytes=0-4", 206, "Three", "bytes 0-4/28"],
    ["bytes=17-", 206, "savings box.", "bytes 16-27/28"],
    ["bytes=-4", 206, "box.", "bytes 24-27/28"],
    ["bytes=-400", 206, TEXT, "bytes 0-27/28"],
    ["bytes=20-400", 206, "ngs box.", "bytes 20-27/28"],
    ["bytes=28-", 416, "", "bytes */28"],
    ["bytes=-0", 416, "", "bytes */28"],
    ["bytes=5-2", 200, TEXT, null],
    ["bytes=0-1,3-4", 200, TEXT, null],
    ["pages=1-2", 200, TEXT, null],
  ])("in parts: %s", async (range, status, text, contentRange) => {
    const answer = await get(fileId, { range: range.replace("17-", "16-") });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-range")).toBe(contentRange);
    expect(await answer.text()).toBe(text);
  });

  it("comes whole when the part belongs to other bytes", async () => {
    const headers = { range: "bytes=0-4", "if-range": '"of yesterday"' };
    expect((await get(fileId, headers)).status).toBe(200);
  });

  it("is only described on HEAD", async () => {
    const answer = await get(fileId, {}, HEAD);
    expect(answer.headers.get("content-length")).toBe(String(TEXT.length));
    expect(await answer.text()).toBe("");
  });
});

describe("a file that is not for everybody", () => {
  it("comes to its owner and is kept by no cache", async () => {
    const draft = await attach(await draftBy(fatou));
    expect((await get(draft)).status).toBe(404);
    session.actor = await person("moderator");
    expect((await get(draft)).status).toBe(404);
    session.actor = fatou;
    const answer = await get(draft);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([
      200,
      "private, no-store",
    ]);
  });

  it("is as if it had never been, once it is taken out", async () => {
    const other = await attach(await submittedBy(fatou));
    await removeFile(fatou, { fileId: other });
    session.actor = fatou;
    for (const id of [other, "0123456789ab", "../../etc/passwd"]) {
      const answer = await get(id);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        404,
        "application/problem+json",
      ]);
    }
  });
});
