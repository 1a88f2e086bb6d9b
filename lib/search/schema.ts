import { z } from "zod";
import { language } from "../fields";

/** The kinds of things that can be found, in the order they are offered. */
export const ENTRY_TYPES = [
  "practice",
  "resource",
  "thread",
  "post",
  "person",
  "edition",
  "network",
  "theme",
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** The best of each type, which their rooms are asked for; a reader who wants more asks with another word. */
export const FOUND_PER_TYPE = 100;

/** SECURITY rule 38: nobody reads further, and each page costs as much as all before it. */
export const MAX_PAGES = 50;
export const MAX_LIMIT = 100;
const LIMIT = 20;

/** A longer query is cut (SECURITY rule 38). */
const QUERY_LENGTH = 200;

/** At most QUERY_LENGTH characters of well-formed text on one line, without invisible characters. */
const tidyQuery = (typed: string): string =>
  Array.from(
    typed
      .slice(0, QUERY_LENGTH * 2)
      .toWellFormed()
      // Marks of direction, soft hyphens and icon signs come along with pasted text; they would part a word.
      .replace(/[\p{Cf}\p{Co}]/gu, "")
      .replace(/[\p{Cc}\s]+/gu, " ")
      .normalize("NFC")
      .trim(),
  )
    .slice(0, QUERY_LENGTH)
    .join("")
    .trim();

const query = z.string().default("").transform(tidyQuery);
const left = (value: unknown) => (value === "" ? undefined : value);

/** The parameters of GET /api/v1/search: a wrong one is refused, an empty one counts as left out. */
export const searchSchema = z.object({
  q: query,
  language: z.preprocess(left, language.optional()),
  type: z.preprocess(left, z.enum(ENTRY_TYPES, { error: "choose" }).optional()),
  limit: z.preprocess(left, z.coerce.number().int().min(1).max(MAX_LIMIT).default(LIMIT)),
  page: z.preprocess(left, z.coerce.number().int().min(1).max(MAX_PAGES).default(1)),
});

export type SearchInput = z.output<typeof searchSchema>;

/** The same for a page's address, which people type and cut: what is wrong there is passed over. */
export const searchAddress = z.object({
  q: query,
  language: language.optional().catch(undefined),
  type: z.enum(ENTRY_TYPES).optional().catch(undefined),
  limit: z.literal(LIMIT).default(LIMIT).catch(LIMIT),
  page: z.coerce.number().int().min(1).max(MAX_PAGES).catch(1),
});
