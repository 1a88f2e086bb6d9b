import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { now } from "../clock";
import { db, pool } from "../db/client";
import { person, testDatabase } from "../db/testing";
import { inTransaction } from "../db/transaction";
import { TooMany } from "../errors";
import type { Role } from "./actor";
import { hashPassword } from "./passwords";
import { hashOf } from "./session-token";
import { openWithLink, openWithPassword } from "./sign-in";
import { issueToken } from "./tokens";

const PASSWORD = "mango river lantern copper";
const HERE = { network: "192.0.2.1", userAgent: "Firefox" };

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  await pool().query("DELETE FROM rate_limit");
});

async function account(role: Role = "member") {
  const { id } = await person(role);
  const passwordHash = await hashPassword(PASSWORD);
  return db().user.update({ where: { id }, data: { passwordHash } });
}

const linkFor = (userId: string) =>
  inTransaction((tx) => issueToken(tx, { purpose: "sign_in", userId }));

const hoursLeft = async (secret: string) => {
  const { expiresAt } = await db().session.findUniqueOrThrow({
    where: { tokenHash: hashOf(secret) },
  });
  return Math.round((expiresAt.getTime() - now().getTime()) / 3_600_000);
};

describe("with a password", () => {
  it("a session is opened, and only the hash of its secret is stored", async () => {
    const { id, email } = await account();
    const { secret, userId } = await openWithPassword({ email, password: PASSWORD }, HERE);
    expect(userId).toBe(id);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const sessions = await db().session.findMany({ where: { userId: id }, take: 10 });
    expect(sessions).toHaveLength(1);
    expect(JSON.stringify(sessions)).not.toContain(secret);
  });

  it("members stay for 30 days, staff for 12 hours", async () => {
    for (const [role, hours] of [
      ["fellow", 30 * 24],
      ["moderator", 12],
      ["admin", 12],
    ] as const) {
      const { email } = await account(role);
      const { secret } = await openWithPassword({ email, password: PASSWORD }, HERE);
      expect(await hoursLeft(secret), role).toBe(hours);
    }
  });

  it("a wrong password and an unknown address get the same answer", async () => {
    const { email } = await account();
    const wrong = openWithPassword({ email, password: "not this one at all" }, HERE);
    await expect(wrong).rejects.toThrow("denied: wrong-credentials");
    const unknown = openWithPassword({ email: "nobody@example.org", password: PASSWORD }, HERE);
    await expect(unknown).rejects.toThrow("denied: wrong-credentials");
  });

  it("an account without a password cannot be opened with one", async () => {
    const { id } = await person("member");
    const { email } = await db().user.findUniqueOrThrow({ where: { id } });
    await expect(openWithPassword({ email, password: "" }, HERE)).rejects.toThrow("denied");
  });

  it("the state of an account is told only to who knows its password", async () => {
    const { id, email } = await account();
    await db().user.update({ where: { id }, data: { state: "waiting" } });
    const right = openWithPassword({ email, password: PASSWORD }, HERE);
    await expect(right).rejects.toThrow("denied: account-waiting");
    const wrong = openWithPassword({ email, password: "not this one at all" }, HERE);
    await expect(wrong).rejects.toThrow("denied: wrong-credentials");
  });

  it("ten wrong attempts shut the password out, but not the mailed link", async () => {
    const { id, email } = await account();
    for (let i = 0; i < 10; i++) {
      const attempt = openWithPassword({ email, password: `wrong number ${i}` }, HERE);
      await expect(attempt).rejects.toThrow("wrong-credentials");
    }
    const elsewhere = { ...HERE, network: "198.51.100.1" };
    const right = openWithPassword({ email, password: PASSWORD }, elsewhere);
    await expect(right).rejects.toThrow(TooMany);
    const { secret } = await linkFor(id);
    expect((await openWithLink({ token: secret }, HERE)).userId).toBe(id);
  });

  it("a network is shut out after sixty wrong attempts; right ones do not count", async () => {
    const { email } = await account();
    for (let i = 0; i < 65; i++) await openWithPassword({ email, password: PASSWORD }, HERE);
    const attempts = Array.from({ length: 60 }, (_, i) =>
      openWithPassword({ email: `guess${i}@example.org`, password: "x" }, HERE),
    );
    const answers = await Promise.allSettled(attempts);
    const reasons = answers.map((one) => one.status === "rejected" && String(one.reason));
    expect(new Set(reasons)).toEqual(new Set(["Denied: denied: wrong-credentials"]));
    const next = openWithPassword({ email, password: PASSWORD }, HERE);
    await expect(next).rejects.toThrow(TooMany);
  }, 120_000);
});

describe("with a mailed link", () => {
  it("one of two who come at the same moment is let in", async () => {
    const { id } = await account();
    const { secret: token } = await linkFor(id);
    const both = await Promise.allSettled(
      Array.from({ length: 8 }, () => openWithLink({ token }, HERE)),
    );
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().session.count({ where: { userId: id } })).toBe(1);
  });

  it("a link of ten minutes ago, of another purpose, or made up is refused", async () => {
    const { id } = await account();
    const old = await linkFor(id);
    const ago = new Date(now().getTime() - 1000);
    await db().token.update({ where: { id: old.id }, data: { expiresAt: ago } });
    const reset = await inTransaction((tx) => issueToken(tx, { purpose: "reset", userId: id }));
    for (const token of [old.secret, reset.secret, "x".repeat(43)]) {
      await expect(openWithLink({ token }, HERE)).rejects.toThrow("denied: link-used");
    }
  });

  it("a refused sign-in does not use the link up", async () => {
    const { id } = await account();
    const { secret: token } = await linkFor(id);
    await db().user.update({ where: { id }, data: { state: "suspended" } });
    await expect(openWithLink({ token }, HERE)).rejects.toThrow("account-suspended");
    await db().user.update({ where: { id }, data: { state: "active" } });
    expect((await openWithLink({ token }, HERE)).userId).toBe(id);
  });
});
