import { z } from "zod";
import { email, id, locale, requiredText, text } from "../fields";

/** At least, when a password is the only factor (NIST SP 800-63B-4, 3.1.1.2). */
export const PASSWORD_MIN = 15;
/** At most: long sentences fit, a megabyte to hash does not. */
export const PASSWORD_MAX = 200;

/** A password as typed to sign in. */
const typedPassword = z
  .string()
  .min(1)
  .max(PASSWORD_MAX)
  .refine((value) => value.isWellFormed() && !value.includes("\u0000"), { error: "characters" });

/** A password being chosen: long enough; whether it can be guessed the command asks, which knows the person. */
const newPassword = typedPassword.refine((value) => [...value].length >= PASSWORD_MIN, {
  error: "password-short",
});

/** Controls, line ends, marks that turn the direction, and blanks nobody sees (SECURITY rule 36). */
const HIDDEN_CHARACTERS = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** What a person is called. Joiners are allowed: some scripts need them. */
export const personName = requiredText(80, 2).refine((name) => !HIDDEN_CHARACTERS.test(name), {
  error: "name-characters",
});

/** The secret of a mailed link: 256 bits in base64url. */
const token = z.string().regex(/^[\w-]{43}$/, { error: "link-used" });

const role = z.enum(["member", "fellow", "moderator", "admin"], { error: "choose" });

/** Why, told to the person and kept in the audit log. */
const reason = requiredText(500, 3);

/** An address of ours to come back to; the command checks it. */
const next = text(500);

/** Sign in with a password, or ask for a link: one form with two buttons. */
export const signInSchema = z
  .object({
    email,
    password: z.string().max(PASSWORD_MAX).optional().default(""),
    intent: z.enum(["password", "link"]).optional().default("password"),
    next,
  })
  .refine(({ intent, password }) => intent === "link" || password !== "", {
    error: "required",
    path: ["password"],
  });

/** The one button behind a mailed link. */
export const linkSchema = z.object({ token });

/** Asking for an account. */
export const joinSchema = z.object({
  name: personName,
  email,
  password: newPassword,
  locale,
  joinMessage: text(1000),
});

/** The mailed link and the password chosen before: only who knows both is the one who asked. */
export const confirmSchema = z.object({ token, password: typedPassword });

/** Asking for a letter to set another password. */
export const resetRequestSchema = z.object({ email });

/** Setting it. */
export const resetSchema = z.object({ token, password: newPassword });

/** Accepting an invitation. */
export const acceptSchema = z.object({ token, name: personName, password: newPassword, locale });

/** Signing out takes nothing but the request's id. */
export const signOutSchema = z.object({});

/** Name and language under settings. */
export const settingsSchema = z.object({ name: personName, locale });

/** Another password, by who knows the present one. */
export const passwordSchema = z.object({
  currentPassword: typedPassword,
  password: newPassword,
});

/** One session to end. */
export const sessionSchema = z.object({ sessionId: id });

/** All other sessions. */
export const otherSessionsSchema = z.object({});

/** A request to join, let in. */
export const admitSchema = z.object({ userId: id, next });

/** A request to join, refused, and why. */
export const refuseSchema = z.object({ userId: id, reason, next });

/** Another role for somebody, and why. */
export const roleSchema = z.object({ userId: id, role, reason });

/** An account to close or open again, and why. */
export const standingSchema = z.object({ userId: id, reason });

/** An invitation. */
export const inviteSchema = z.object({ email, role, locale });

/** An invitation to withdraw. */
export const withdrawSchema = z.object({ invitationId: id });

export type SignInInput = z.output<typeof signInSchema>;
export type LinkInput = z.output<typeof linkSchema>;
export type JoinInput = z.output<typeof joinSchema>;
export type ConfirmInput = z.output<typeof confirmSchema>;
export type ResetInput = z.output<typeof resetSchema>;
export type AcceptInput = z.output<typeof acceptSchema>;
export type SettingsInput = z.output<typeof settingsSchema>;
export type PasswordInput = z.output<typeof passwordSchema>;
export type RoleInput = z.output<typeof roleSchema>;
export type InviteInput = z.output<typeof inviteSchema>;
