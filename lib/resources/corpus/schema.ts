import { z } from "zod";
import { country, language } from "../../fields";
import { LICENCES, TYPES, themeId } from "../schema";

/** What all records of the starter corpus carry (corpus/README.md); fields that are not named here are not kept. */
const record = {
  id: z.string().regex(/^[a-z0-9-]{4,80}$/),
  themes: z.array(themeId),
  sources: z.array(z.string()),
  verified: z.boolean(),
};

/** A work that the corpus describes and links to. */
export const corpusResourceSchema = z.object({
  ...record,
  type: z.string().refine((type) => TYPES.some((known) => known === type)),
  title: z.string().min(1),
  titleLanguage: language,
  alternativeTitles: z.record(language, z.string()),
  creators: z.array(z.string()),
  publisher: z.string().nullable(),
  year: z.int().nullable(),
  languages: z.array(language),
  url: z.string(),
  license: z.string().nullable(),
  countries: z.array(country),
  edition: z.string().nullable(),
  abstract: z.object({ language, text: z.string() }),
});

/** A good practice, written for the corpus in its `language` from the sources. */
export const corpusPracticeSchema = z.object({
  ...record,
  id: z.string().regex(/^gp-[a-z0-9-]{2,80}$/),
  title: z.record(language, z.string()),
  language,
  countriesFrom: z.array(country),
  countriesTo: z.array(country),
  triangularPartner: z.string().nullable(),
  organisations: z.array(z.string()),
  period: z.object({ start: z.string().nullable(), end: z.string().nullable() }),
  challenge: z.string(),
  solution: z.string(),
  results: z.array(z.string()),
  enablingFactors: z.array(z.string()),
  lessons: z.array(z.string()),
  howToReplicate: z.array(z.string()),
  sustainability: z.string().nullable(),
  sdgs: z.array(z.int().min(1).max(17)),
  decentWork: z.array(z.string()),
  editorialFields: z.array(z.string()),
});

export type CorpusResource = z.input<typeof corpusResourceSchema>;
export type CorpusPractice = z.input<typeof corpusPracticeSchema>;

/**
 * The SPDX id for a licence as the corpus writes it ("CC BY-NC-ND 4.0"). What is not known, or not one of the list,
 * counts as all rights reserved: the work is linked to, not copied.
 */
export function licenceOf(written: string | null): string {
  const spdx = written?.replaceAll(" ", "-") ?? "";
  return Object.hasOwn(LICENCES, spdx) ? spdx : "link-only";
}
