import { randomBytes } from "node:crypto";
import pg from "pg";
import type { Person, Role } from "../auth/actor";
import { db } from "./client";
import { newId } from "./ids";

/**
 * Gives this test file a database of its own, cloned from the migrated template that the test run prepared
 * (TEST_DATABASE_URL names it). Call it in beforeAll.
 */
export async function testDatabase(): Promise<void> {
  const template = new URL(process.env.TEST_DATABASE_URL ?? "postgresql://missing");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = new URL(template);
  admin.pathname = "/postgres";
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE "${template.pathname.slice(1)}"`);
  await client.end();
  const own = new URL(template);
  own.pathname = `/${name}`;
  process.env.DATABASE_URL = own.href;
  process.env.AUTH_SECRET ??= "a secret of the tests, long enough for the check";
}

/** A person with this role in the test database, as an actor. */
export async function person(
  role: Role,
  facts: { name?: string; locale?: string } = {},
): Promise<Person> {
  const id = newId();
  const { name = `A ${role}`, locale = "en" } = facts;
  await db().user.create({
    data: {
      id,
      role,
      name,
      locale,
      email: `${id}@example.org`,
      handle: `${role}-${id}`,
      state: "active",
      profile: { create: { language: locale } },
    },
  });
  return {
    kind: "person",
    id,
    role,
    name,
    handle: `${role}-${id}`,
    locale,
    sessionId: "test",
    previousVisitAt: null,
  };
}
