import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db, pool } from "../../db/client";
import { newId } from "../../db/ids";
import { person, testDatabase } from "../../db/testing";
import { inTransaction } from "../../db/transaction";
import { VISITOR } from "../actor";
import { inviteAccount } from "../commands";
import { sendAccountLetter } from "../letters";
import { openSession } from "../nextauth";
import { matchesPassword } from "../passwords";
import { issueToken } from "../tokens";
import {
  acceptInvitation,
  confirmAddress,
  join,
  requestReset,
  resetPassword,
  signIn,
} from "./commands";

/** The cookie is proved in nextauth.test.ts; here it is enough that a session was asked for. */
vi.mock("../nextauth", () => ({
  openSession: vi.fn(async () => ({ secret: "s", userId: "u", locale: "fr" })),
  closeSession: vi.fn(),
}));

const PASSWORD = "mango river lantern copper";
const OTHER = "seven quiet boats at noon";

beforeAll(async () => {
  process.env.JOIN_POLICY = "request";
  await testDatabase();
});

beforeEach(async () => {
  vi.mocked(openSession).mockClear();
  await pool().query("DELETE FROM rate_limit");
});

const address = () => `${newId()}@example.org`;

const asking = (email: string, more: Partial<Parameters<typeof join>[1]> = {}) => ({
  email,
  name: "Amina Diallo",
  password: PASSWORD,
  locale: "fr" as const,
  joinMessage: "A savings box with three keys.",
  ...more,
});

/** Carries out the newest job of the door and reads the letter it wrote. */
async function letterTo(email: string) {
  const { rows } = await pool().query(
    `SELECT j.payload FROM graphile_worker._private_jobs j
       JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'account' AND j.payload->>'email' = $1 ORDER BY j.id DESC LIMIT 1`,
    [email],
  );
  await sendAccountLetter(rows[0].payload);
  const letter = await db().mail.findFirst({
    where: { to: email },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return letter && { ...letter, token: letter.text.match(/token=([\w-]{43})/)?.[1] ?? "" };
}

const accountOf = (email: string) => db().user.findUniqueOrThrow({ where: { email } });

describe("joining", () => {
  it("leads through a letter and the password to the moderators", async () => {
    const email = address();
    expect(await join(VISITOR, asking(email))).toEqual({ path: "/join/sent" });
    expect(await accountOf(email)).toMatchObject({ state: "unverified", locale: "fr" });
    const letter = await letterTo(email);
    expect(letter?.text).toContain("http://127.0.0.1:3000/fr/join/confirm?token=");
    const token = letter?.token ?? "";
    expect(await confirmAddress(VISITOR, { token, password: PASSWORD })).toEqual({
      path: "/join/waiting",
    });
    const account = await accountOf(email);
    expect(account).toMatchObject({ state: "waiting", role: "member" });
    expect(account.handle).toMatch(/^amina-diallo/);
    expect(await db().event.findFirst({ where: { subject: `user:${account.id}` } })).toMatchObject({
      name: "account.requested",
      privileged: false,
    });
    const again = confirmAddress(VISITOR, { token, password: PASSWORD });
    await expect(again).rejects.toThrow("link-used");
  });

  it("a link without the password confirms nothing: somebody else may have used the address", async () => {
    const email = address();
    await join(VISITOR, asking(email, { password: OTHER, name: "A Stranger" }));
    const letter = await letterTo(email);
    const attempt = confirmAddress(VISITOR, { token: letter?.token ?? "", password: PASSWORD });
    await expect(attempt).rejects.toThrow("invalid: password");
    expect(await accountOf(email)).toMatchObject({ state: "unverified" });
    expect(letter?.text).not.toContain("A Stranger");
  });

  it("the owner of an address that a stranger used joins all the same", async () => {
    const email = address();
    await join(VISITOR, asking(email, { password: OTHER, name: "A Stranger" }));
    await join(VISITOR, asking(email));
    const token = (await letterTo(email))?.token ?? "";
    await confirmAddress(VISITOR, { token, password: PASSWORD });
    expect(await accountOf(email)).toMatchObject({ state: "waiting", name: "Amina Diallo" });
  });

  it("with a known address gets the same answer, changes nothing, and the letter says why", async () => {
    const { id } = await person("fellow", { name: "Known", locale: "es" });
    const { email } = await db().user.update({ where: { id }, data: { passwordHash: "kept" } });
    expect(await join(VISITOR, asking(email))).toEqual({ path: "/join/sent" });
    expect(await accountOf(email)).toMatchObject({ id, name: "Known", passwordHash: "kept" });
    const letter = await letterTo(email);
    expect(letter?.subject).toBe("Ya tiene una cuenta");
    expect(letter?.token).toBe("");
  });

  it("refuses a password with the person's own name", async () => {
    const attempt = join(VISITOR, asking(address(), { password: "AminaDiallo2026!!" }));
    await expect(attempt).rejects.toThrow("invalid: password");
  });

  it("is nothing for who is in already", async () => {
    const attempt = join(await person("member"), asking(address()));
    await expect(attempt).rejects.toThrow("already-member");
  });

  it("cannot fill a mailbox", async () => {
    const email = address();
    for (let i = 0; i < 6; i++) await join(VISITOR, asking(email));
    await expect(join(VISITOR, asking(email))).rejects.toThrow("too many");
    const ask = requestReset(VISITOR, { email });
    await expect(ask).rejects.toThrow("too many");
  });
});

describe("the letters of the door", () => {
  it.each([
    ["active", "sign-in", "Votre lien de connexion"],
    ["active", "reset", "Choisissez un nouveau mot de passe"],
    ["unverified", "sign-in", "Confirmez votre adresse pour Collective Brain"],
    ["waiting", "reset", "Votre demande est entre les mains de la modération"],
    ["waiting", "join", "Votre demande est entre les mains de la modération"],
    ["suspended", "sign-in", "Ce compte est fermé"],
    ["refused", "join", "Ce compte est fermé"],
  ] as const)("to an account that is %s, asked by %s: %s", async (state, purpose, subject) => {
    const { id } = await person("member", { locale: "fr" });
    const { email } = await db().user.update({ where: { id }, data: { state } });
    await sendAccountLetter({ purpose, email, locale: "en" });
    expect(await db().mail.findFirst({ where: { to: email } })).toMatchObject({ subject });
  });

  it("nothing is sent to an address we do not know", async () => {
    const email = address();
    const input = { email, password: "", intent: "link" as const, next: "" };
    expect(await signIn(VISITOR, input)).toEqual({ path: "/sign-in/sent" });
    expect(await letterTo(email)).toBeNull();
  });
});

describe("after signing in", () => {
  const password = { email: "a@example.org", password: PASSWORD, intent: "password" as const };

  it("one goes to the checked address, or home in one's own language", async () => {
    const to = (next: string) => signIn(VISITOR, { ...password, next });
    expect(await to("/resources/x?page=2")).toEqual({ path: "/resources/x?page=2" });
    for (const next of ["", "//evil.example", "https://evil.example/", "/\\evil.example"]) {
      expect(await to(next)).toEqual({ path: "/", locale: "fr" });
    }
  });

  it("no older session stays open on this device", async () => {
    const somebody = await person("member");
    const session = { id: "s1", tokenHash: "s1", userId: somebody.id, expiresAt: new Date() };
    await db().session.create({ data: session });
    await signIn({ ...somebody, sessionId: "s1" }, { ...password, next: "" });
    expect((await db().session.findUniqueOrThrow({ where: { id: "s1" } })).revokedAt).toBeTruthy();
  });
});

describe("setting a password with a letter", () => {
  const linkFor = async (userId: string) =>
    (await inTransaction((tx) => issueToken(tx, { purpose: "reset", userId }))).secret;

  it("ends all sessions and all other links, and a letter tells", async () => {
    const { id } = await person("member");
    const { email } = await db().user.findUniqueOrThrow({ where: { id } });
    const session = { id: newId(), tokenHash: newId(), userId: id, expiresAt: new Date() };
    await db().session.create({ data: session });
    const [token, other] = [await linkFor(id), await linkFor(id)];
    expect(await resetPassword(VISITOR, { token, password: PASSWORD })).toEqual({
      path: "/sign-in?done=password",
    });
    const { passwordHash } = await accountOf(email);
    expect(await matchesPassword(PASSWORD, passwordHash)).toBe(true);
    expect(await db().session.count({ where: { userId: id, revokedAt: null } })).toBe(0);
    const again = resetPassword(VISITOR, { token: other, password: OTHER });
    await expect(again).rejects.toThrow("link-used");
    expect(await db().mail.findFirst({ where: { to: email } })).toMatchObject({
      subject: "Your password was changed",
    });
  });

  it("one of two who come at the same moment succeeds", async () => {
    const { id } = await person("member");
    const token = await linkFor(id);
    const both = await Promise.allSettled([
      resetPassword(VISITOR, { token, password: PASSWORD }),
      resetPassword(VISITOR, { token, password: OTHER }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("confirms the address of who lost the password while joining", async () => {
    const email = address();
    await join(VISITOR, asking(email, { password: OTHER }));
    const token = await linkFor((await accountOf(email)).id);
    expect(await resetPassword(VISITOR, { token, password: PASSWORD })).toEqual({
      path: "/join/waiting",
    });
    expect(await accountOf(email)).toMatchObject({ state: "waiting" });
  });

  it("refuses a password that can be guessed and leaves the link good", async () => {
    const { id } = await person("member");
    const token = await linkFor(id);
    const attempt = resetPassword(VISITOR, { token, password: "collectivebrain2026" });
    await expect(attempt).rejects.toThrow("invalid: password");
    await resetPassword(VISITOR, { token, password: PASSWORD });
  });
});

describe("accepting an invitation", () => {
  const accepting = { name: "Ana Souza", password: PASSWORD, locale: "pt" as const };

  async function invited(email: string): Promise<string> {
    const moderator = await person("moderator", { name: "Mo" });
    await inviteAccount(moderator, { email, role: "fellow", locale: "pt" });
    const letter = await db().mail.findFirstOrThrow({ where: { to: email } });
    return letter.text.match(/invitations\/([\w-]{43})/)?.[1] ?? "";
  }

  it("opens an account in the role, signed in", async () => {
    const email = address();
    const token = await invited(email);
    const door = await acceptInvitation(VISITOR, { ...accepting, token });
    expect(door).toEqual({ path: "/", locale: "pt" });
    expect(await accountOf(email)).toMatchObject({ role: "fellow", state: "active" });
    expect(openSession).toHaveBeenCalledWith({ by: "password", email, password: PASSWORD });
    const again = acceptInvitation(VISITOR, { ...accepting, token });
    await expect(again).rejects.toThrow("link-used");
  });

  it("takes over a request that still waits", async () => {
    const email = address();
    await join(VISITOR, asking(email, { password: OTHER }));
    await acceptInvitation(VISITOR, { ...accepting, token: await invited(email) });
    const account = await accountOf(email);
    expect(account).toMatchObject({ name: "Ana Souza", role: "fellow", state: "active" });
    expect(await matchesPassword(OTHER, account.passwordHash)).toBe(false);
  });

  it("does not touch an account that was opened in the meantime", async () => {
    const email = address();
    const token = await invited(email);
    const { id } = await person("member", { name: "Kept" });
    await db().user.update({ where: { id }, data: { email } });
    const attempt = acceptInvitation(VISITOR, { ...accepting, token });
    await expect(attempt).rejects.toThrow("link-used");
    expect(await accountOf(email)).toMatchObject({ name: "Kept", role: "member" });
  });
});
