import { z } from "zod";
import { country, id, language, lines, list, requiredText, text, webAddress } from "../fields";

/** Who may find a profile in the directory. */
export const AUDIENCES = ["everyone", "members"] as const;

/** How far an organisation reaches, from the widest to the nearest. */
export const SCOPES = [
  "global",
  "interregional",
  "continental",
  "subregional",
  "national",
] as const;

const themeId = z.string().regex(/^[a-z0-9-]{2,60}$/, { error: "choose" });

const atMost =
  (max: number) =>
  (chosen: unknown[]): boolean =>
    chosen.length <= max;

const countryOrNone = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  country.nullable(),
);

/**
 * What a person says of herself. `languages` are ticked; `more1` to `more3` choose further ones, and join them.
 * `version` is 0 while there is no profile.
 */
export const profileSchema = z
  .object({
    country: countryOrNone,
    languages: list(language).refine(atMost(12), { error: "choose-fewer" }),
    more1: text(3),
    more2: text(3),
    more3: text(3),
    organisation: text(160),
    about: text(4_000),
    language,
    themes: list(themeId).refine(atMost(8), { error: "choose-fewer" }),
    audience: z.enum(AUDIENCES, { error: "choose" }),
    version: z.coerce.number().int().nonnegative(),
  })
  .transform(({ more1, more2, more3, languages, ...rest }) => ({
    ...rest,
    languages: [...new Set([...languages, more1, more2, more3])].filter(
      (code) => language.safeParse(code).success,
    ),
  }));

export type ProfileInput = z.output<typeof profileSchema>;

/** A value of the address bar that is not well-formed counts as not given. */
const lenient = <T extends z.ZodType<string>>(field: T) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), field)
    .catch("" as z.output<T>);

/** What is asked of the directory, from the query string. */
export const directorySchema = z.object({
  q: lenient(text(200)),
  country: lenient(country),
  language: lenient(language),
  theme: lenient(themeId),
  edition: lenient(id),
  role: lenient(z.literal("fellow")),
  after: lenient(z.string().regex(/^[a-z0-9-]{1,80}$/)),
});

/** An organisation or network, after schema.org Organization. */
export const organisationSchema = z.object({
  organisationId: id.optional(),
  /** Its id in the starter corpus. */
  sourceId: z.string().max(80).optional(),
  name: requiredText(200, 2),
  acronym: text(40),
  scope: z.enum(SCOPES, { error: "choose" }),
  countries: list(country, 60),
  region: text(80),
  url: webAddress.optional().default(""),
  languages: list(language, 20),
  /** By language: { en: "…" } */
  summary: z.record(language, requiredText(1_000)),
  themes: list(themeId, 20),
  sources: lines(20),
  verified: z.boolean().default(false),
});

export type OrganisationInput = z.input<typeof organisationSchema>;
