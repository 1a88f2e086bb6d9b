import { z } from "zod";

/** Text as it may be stored: well-formed Unicode in NFC, no NUL, line ends of Unix, no outer blanks. */
const clean = z
  .string()
  .refine((value) => value.isWellFormed() && !value.includes("\u0000"), {
    error: "characters",
  })
  .transform((value) => value.replace(/\r\n?/g, "\n").trim().normalize("NFC"));

/** Optional text of at most `max` characters; "" when left out. */
export const text = (max: number) => clean.pipe(z.string().max(max)).optional().default("");

/** Text that must be there. */
export const requiredText = (max: number, min = 1) => clean.pipe(z.string().min(min).max(max));

/** Several values of one name: none, one or many in the form. */
export const list = <T extends z.ZodType>(item: T, max = 50) =>
  z.preprocess((value) => {
    if (value === undefined || value === "") return [];
    return (Array.isArray(value) ? value : [value]).filter((entry) => entry !== "");
  }, z.array(item).max(max));

/** One entry a line, blanks dropped. */
export const lines = (max: number, maxLength = 300) =>
  z.preprocess(
    (value) =>
      typeof value === "string"
        ? value
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter(Boolean)
        : (value ?? []),
    z.array(clean.pipe(z.string().max(maxLength))).max(max),
  );

/** An id of ours. */
export const id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{12}$/, { error: "choose" });

/** A language of the interface, also the languages people mostly write in. */
export const locale = z.enum(["en", "fr", "es", "pt", "ar"], {
  error: "choose",
});

/** A language, BCP 47 (two or three letters, for content). */
export const language = z.string().regex(/^[a-z]{2,3}$/, { error: "choose" });

/** A country, ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, { error: "choose" });

/** A link people may follow. */
export const webAddress = clean.pipe(
  z.union([
    z.literal(""),
    z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "url" }).max(2000),
  ]),
);

/** An e-mail address, brought to one form (SECURITY rule 31): NFKC, lower case, one ASCII @. */
export const email = z
  .string()
  .max(254)
  .transform((value) => value.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email({ error: "email" }));
