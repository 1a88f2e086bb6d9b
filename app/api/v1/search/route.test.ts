import { beforeAll, describe, expect, it, vi } from "vitest";
import { systemFor } from "@/lib/auth/actor";
import { config } from "@/lib/config";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/ids";
import { person, testDatabase } from "@/lib/db/testing";
import { indexPerson, indexResource } from "@/lib/search/commands";
import { GET } from "./route";

// The session is read from the request of Next; here nobody is signed in.
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}));

const origin = () => config().APP_URL;
const INDEX = systemFor("test");
const id = newId();

const get = (query: string) =>
  GET(new Request(`${origin()}/api/v1/search${query}`), { params: Promise.resolve({}) });

beforeAll(async () => {
  await testDatabase();
  await db().resource.create({
    data: {
      id,
      sourceId: "res-reader-2010",
      title: "Économie sociale : un guide",
      language: "fr",
      type: "guide",
      state: "published",
      licence: "link-only",
      publishedAt: new Date(),
    },
  });
  await indexResource(INDEX, id);
  await indexPerson(INDEX, (await person("fellow", { name: "Guide Shy" })).id);
});

describe("GET /api/v1/search", () => {
  it("answers with items and their number", async () => {
    const response = await get("?q=economie");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await response.json()).toEqual({
      items: [
        {
          id,
          sourceId: "res-reader-2010",
          type: "resource",
          slug: `economie-sociale-un-guide-${id}`,
          title: "Économie sociale : un guide",
          language: "fr",
          url: `${origin()}/resources/economie-sociale-un-guide-${id}`,
        },
      ],
      total: 1,
    });
  });

  it("narrows by language and type, and passes over empty parameters", async () => {
    const total = async (query: string) => (await (await get(query)).json()).total;
    expect(await total("?q=guide&language=fr&type=resource&limit=")).toBe(1);
    expect(await total("?q=guide&language=en")).toBe(0);
    expect(await total("?q=guide&type=practice")).toBe(0);
  });

  it("says nothing of people whom only members see", async () => {
    expect(await (await get("?q=shy")).json()).toEqual({ items: [], total: 0 });
  });

  it.each(["", "?q=", "?q=%26%7C", "?q=%F0%9F%8C%B1"])("finds nothing for “%s”", async (query) => {
    expect(await (await get(query)).json()).toEqual({ items: [], total: 0 });
  });

  it.each([
    ["?q=a&limit=0", "limit"],
    ["?q=a&limit=101", "limit"],
    ["?q=a&limit=ten", "limit"],
    ["?q=a&type=user", "type"],
    ["?q=a&language=klingon", "language"],
  ])("refuses %s with a problem document", async (query, field) => {
    const response = await get(query);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      type: "about:blank",
      title: "invalid",
      status: 400,
      fields: { [field]: expect.any(String) },
    });
  });

  it("says when to try again after a search that was too slow", async () => {
    await db()
      .$executeRaw`CREATE OR REPLACE FUNCTION search_fold(words text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
        BEGIN RAISE EXCEPTION 'deadline' USING ERRCODE = 'query_canceled'; END $$`;
    const response = await get("?q=guide");
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("10");
  });
});
