import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { db } from "../db/client";
import { person, testDatabase } from "../db/testing";
import type { Person } from "./actor";
import { closeSession, openSession } from "./nextauth";
import { hashPassword } from "./passwords";
import { currentActor, sessionCookieName } from "./session";

interface Cookie {
  value: string;
  options: Record<string, unknown>;
}

const jar = new Map<string, Cookie>();

/** What Next gives a server action: the request's headers, and a jar that keeps cookies for the answer. */
vi.mock("next/headers", () => ({
  headers: async () =>
    new Headers({
      host: "evil.example",
      origin: "http://127.0.0.1:3000",
      "x-forwarded-for": "192.0.2.7",
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
      cookie: [...jar].map(([name, { value }]) => `${name}=${value}`).join("; "),
    }),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: Record<string, unknown> = {}) =>
      options.maxAge === 0 || value === "" ? jar.delete(name) : jar.set(name, { value, options }),
  }),
}));

const password = "mango river lantern copper";
let amina: Person;
let email: string;

beforeAll(async () => {
  await testDatabase();
  amina = await person("fellow", { locale: "fr" });
  const row = await db().user.update({
    where: { id: amina.id },
    data: { passwordHash: await hashPassword(password) },
  });
  email = row.email;
});

beforeEach(() => jar.clear());

it("a sign-in sets one cookie, which the next request is recognised by", async () => {
  const opened = await openSession({ by: "password", email, password });
  expect(opened).toMatchObject({ userId: amina.id, locale: "fr" });
  expect([...jar.keys()].sort()).toEqual(["collective-brain.session", "language"]);
  expect(jar.get(sessionCookieName())?.options).toMatchObject({
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: false,
  });
  expect(await currentActor()).toMatchObject({ kind: "person", id: amina.id, role: "fellow" });
  const session = await db().session.findFirstOrThrow({ where: { userId: amina.id } });
  expect(session.userAgent).toContain("Firefox/133.0");
  expect(JSON.stringify([...jar])).not.toContain(opened.secret);
});

it("a cookie that was tampered with is nobody's", async () => {
  await openSession({ by: "password", email, password });
  const cookie = jar.get(sessionCookieName()) as Cookie;
  jar.set(sessionCookieName(), { ...cookie, value: `${cookie.value.slice(0, -2)}xx` });
  expect(await currentActor()).toEqual({ kind: "visitor" });
});

it("a wrong password is refused for its own reason and sets nothing", async () => {
  const attempt = openSession({ by: "password", email, password: "something else entirely" });
  await expect(attempt).rejects.toThrow("denied: wrong-credentials");
  expect([...jar.keys()]).toEqual([]);
});

it("signing out takes the cookie back", async () => {
  await openSession({ by: "password", email, password });
  await closeSession();
  expect(jar.has(sessionCookieName())).toBe(false);
});
