import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { now } from "../../clock";
import { db } from "../../db/client";
import { newId } from "../../db/ids";
import { person, testDatabase } from "../../db/testing";
import { type Person, VISITOR } from "../actor";
import { rememberLanguage } from "../language-cookie";
import { hashPassword, matchesPassword } from "../passwords";
import { changePassword, endOtherSessions, endSession, saveSettings } from "./commands";
import { getSettings } from "./queries";

vi.mock("../language-cookie", () => ({ rememberLanguage: vi.fn() }));
vi.mock("../session", () => ({ STAFF_IDLE_MINUTES: 60 }));

const PASSWORD = "mango river lantern copper";
const OTHER = "seven quiet boats at noon";

let amina: Person;
let elsewhere: string;

beforeAll(async () => {
  await testDatabase();
});

async function sessionOf(userId: string, userAgent = ""): Promise<string> {
  const id = newId();
  const expiresAt = new Date(now().getTime() + 60_000);
  await db().session.create({ data: { id, tokenHash: id, userId, userAgent, expiresAt } });
  return id;
}

beforeEach(async () => {
  amina = await person("member", { name: "Amina" });
  const passwordHash = await hashPassword(PASSWORD);
  await db().user.update({ where: { id: amina.id }, data: { passwordHash } });
  elsewhere = await sessionOf(amina.id, "Mozilla/5.0 (Linux; Android 10) Chrome/131.0");
  amina = { ...amina, sessionId: await sessionOf(amina.id) };
});

const open = async () =>
  (await getSettings(amina)).sessions.map(({ id, current }) => ({ id, current }));

describe("settings", () => {
  it("show where one is signed in, in names people know", async () => {
    const { sessions, hasPassword } = await getSettings(amina);
    expect(hasPassword).toBe(true);
    expect(sessions).toContainEqual(
      expect.objectContaining({ id: elsewhere, browser: "Chrome", system: "Android" }),
    );
    expect(JSON.stringify(sessions)).not.toContain("Mozilla");
  });

  it("keep name and language, and the page comes back in it", async () => {
    const input = { name: "Amina D.", locale: "ar" as const };
    expect(await saveSettings(amina, input)).toMatchObject({ locale: "ar" });
    expect(await db().user.findUniqueOrThrow({ where: { id: amina.id } })).toMatchObject(input);
    expect(rememberLanguage).toHaveBeenCalledWith("ar");
    const event = { subject: `user:${amina.id}`, name: "account.renamed" };
    expect(await db().event.count({ where: event })).toBe(1);
  });

  it("are nobody's without signing in", async () => {
    await expect(getSettings(VISITOR)).rejects.toThrow("sign-in");
    await expect(endOtherSessions(VISITOR)).rejects.toThrow("sign-in");
  });
});

describe("another password", () => {
  it("needs the present one", async () => {
    const attempt = changePassword(amina, { currentPassword: OTHER, password: OTHER });
    await expect(attempt).rejects.toThrow("invalid: currentPassword");
  });

  it("signs out all other devices", async () => {
    await changePassword(amina, { currentPassword: PASSWORD, password: OTHER });
    expect(await open()).toEqual([{ id: amina.sessionId, current: true }]);
    const { passwordHash, email } = await db().user.findUniqueOrThrow({ where: { id: amina.id } });
    expect(await matchesPassword(OTHER, passwordHash)).toBe(true);
    expect(await db().mail.count({ where: { to: email } })).toBe(1);
  });

  it("is not one's own name again and again", async () => {
    const input = { currentPassword: PASSWORD, password: "amina amina amina amina" };
    await expect(changePassword(amina, input)).rejects.toThrow("invalid: password");
  });
});

describe("sessions", () => {
  it("end one by one, or all others at once", async () => {
    const third = await sessionOf(amina.id);
    await endSession(amina, { sessionId: elsewhere });
    expect((await open()).map(({ id }) => id).sort()).toEqual([third, amina.sessionId].sort());
    await endOtherSessions(amina);
    expect(await open()).toEqual([{ id: amina.sessionId, current: true }]);
  });

  it("of somebody else are not touched", async () => {
    const other = await person("member");
    const hers = await sessionOf(other.id);
    await endSession(amina, { sessionId: hers });
    expect((await db().session.findUniqueOrThrow({ where: { id: hers } })).revokedAt).toBeNull();
  });
});
