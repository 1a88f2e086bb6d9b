import { hash, verify } from "@node-rs/argon2";
import { COMMON_PASSWORDS } from "./common-passwords";
import { newSecret } from "./session-token";

/** Argon2id, 19 MiB, 2 passes, 1 lane: the first choice of the OWASP Password Storage Cheat Sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Characters that must remain when the parts that can be guessed do not count. */
const UNPREDICTABLE_MIN = 8;
/** Shorter runs and words happen by chance. */
const RUN_MIN = 4;

/** What the product and the place are called: nobody needs a list to try these (SECURITY rule 26). */
const HOUSE_WORDS = [
  ...["collectivebrain", "collective", "brain", "ssea", "academy", "academie", "academia"],
  ...[
    "password",
    "passwort",
    "motdepasse",
    "contraseña",
    "contrasena",
    "senha",
    "economy",
    "solidarity",
  ],
];

/** The rows of common keyboards, and what comes in order. */
const ROWS = [
  ...["qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertzuiop"],
  ...[
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  ],
  ...["ضصثقفغعهخحجد", "شسيبلاتنمكط", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"],
].flatMap((row) => [row, [...row].reverse().join("")]);

/** Stands where something was taken out, so that its neighbours do not join. */
const GAP = "\u0000";

/** What may not stand in a person's password: her own name and address. */
export interface PasswordContext {
  name?: string;
  email?: string;
}

/**
 * Whether a password of the right length can be guessed all the same: chosen by many people, or made of
 * repetitions, sequences, the words of this place, or the person's own name or address.
 */
export function isGuessable(password: string, { name = "", email = "" }: PasswordContext): boolean {
  const folded = fold(password);
  if (COMMON_PASSWORDS.has(folded.replace(/[^\p{L}\p{N}]/gu, "")) || isRepetition(folded))
    return true;
  const words = [...HOUSE_WORDS, ...wordsOf(name), ...wordsOf(email)];
  const left = withoutRuns(withoutWords(folded, words)).replaceAll(GAP, "");
  return [...left].length < UNPREDICTABLE_MIN;
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= RUN_MIN - 1);

/** "abcabcabcabcabc", also cut off at the end. */
function isRepetition(text: string): boolean {
  for (let unit = 1; unit <= text.length / 2; unit++) {
    if (
      text ===
      text
        .slice(0, unit)
        .repeat(Math.ceil(text.length / unit))
        .slice(0, text.length)
    )
      return true;
  }
  return false;
}

/** Without the words that anybody would try, the longest first. */
const withoutWords = (text: string, words: string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, GAP), text);

/** Without runs along a keyboard, an alphabet or one key. */
function withoutRuns(text: string): string {
  let left = "";
  for (let at = 0; at < text.length; ) {
    const length = runLength(text, at);
    left += length >= RUN_MIN ? GAP : text.slice(at, at + 1);
    at += length >= RUN_MIN ? length : 1;
  }
  return left;
}

function runLength(text: string, from: number): number {
  let length = 1;
  while (from + length < text.length && isRun(text.slice(from, from + length + 1))) length++;
  return length;
}

const isRun = (part: string): boolean =>
  ROWS.some((row) => row.includes(part)) || part === part.charAt(0).repeat(part.length);

/** One form for what keyboards write differently (NIST SP 800-63B-4, 3.1.1.2). */
const prepared = (password: string): string => password.normalize("NFKC");

/** What is stored of a password. */
export const hashPassword = (password: string): Promise<string> => hash(prepared(password), COST);

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash the same work is done and the answer is no, so that
 * the time does not tell whether there is an account (SECURITY rule 27).
 */
export async function matchesPassword(
  password: string,
  stored: string | null | undefined,
): Promise<boolean> {
  decoy ??= hashPassword(newSecret());
  const matches = await verify(stored ?? (await decoy), prepared(password));
  return matches && Boolean(stored);
}
