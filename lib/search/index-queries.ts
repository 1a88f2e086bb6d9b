import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../auth/actor";
import { db } from "../db/client";
import { NotFound } from "../errors";
import { LOCALES } from "../i18n/locales";
import type { Asked } from "./asked";
import type { Count } from "./counts";
import { HIT_END, HIT_START } from "./pieces";
import { audiencesOf, canBuildIndex } from "./policy";
import { type EntryType, FOUND_PER_TYPE } from "./schema";

// The whole interface to the index: find, draw, and look for titles spelt alike. Nothing else reads the table.

/** An entry that matches, not yet shown to its room. */
export interface FoundEntry {
  id: string;
  type: EntryType;
  subjectId: string;
  language: string;
}

/** An entry with its hits marked (see pieces.ts). */
export interface DrawnEntry extends FoundEntry {
  sourceId: string | null;
  url: string;
  title: string;
  markedTitle: string;
  markedBody: string;
  /** How the text begins, when no hit is in it. */
  beginning: string;
}

/**
 * Ranking costs 5 to 9 microseconds a hit, so a word that stands in every third text cannot be ranked everywhere: of each
 * type the newest so many are. Each type has its own share, or the many posts would push out the few practices.
 */
const RANKED_PER_TYPE = 1_000;

/** Weights of body (D), unused (C), keywords and words as written (B), title (A). */
const WEIGHTS = Prisma.sql`'{0.1, 0.2, 0.4, 1.0}'::real[]`;

/**
 * People who search mostly look for what they can read and use: among equal hits works come first, then what is said
 * about them, then who and where.
 */
const KIND_FACTOR = Prisma.sql`CASE "type" WHEN 'practice' THEN 1.0 WHEN 'resource' THEN 1.0 WHEN 'thread' THEN 0.8
  WHEN 'theme' THEN 0.7 WHEN 'edition' THEN 0.6 ELSE 0.5 END`;

/** How alike a title must be to the words (pg_trgm's word_similarity, 0 to 1): "cooperatves" finds "cooperative". */
const ALIKE = 0.5;

/** The hits in a text are sought this far: drawing an excerpt reads the text word by word. */
const DRAWN_CHARACTERS = 12_000;
/** As much is shown of a text in which no hit was drawn. */
export const BEGINNING = 240;

/** Words as a query in one configuration; any language that is not ours has the plain one. */
const queryIn = (language: string, words: string): Prisma.Sql =>
  Prisma.sql`websearch_to_tsquery(search_config(${language}), search_fold(${words}))`;

const plain = (words: string) => queryIn("", words);

/** Each text is asked in its own language, and its title and keywords also as they are written. */
const matches = (words: string): Prisma.Sql =>
  Prisma.sql`(e."vector" @@ ${plain(words)} OR ${Prisma.join(
    LOCALES.map(
      (locale) =>
        Prisma.sql`(e."language" = ${locale} AND e."vector" @@ ${queryIn(locale, words)})`,
    ),
    " OR ",
  )})`;

/** The query that belongs to the language of a row. */
const queryOfRow = (query: (language: string) => Prisma.Sql): Prisma.Sql =>
  Prisma.sql`CASE "language" ${Prisma.join(
    LOCALES.map((locale) => Prisma.sql`WHEN ${locale} THEN ${query(locale)}`),
    " ",
  )} ELSE ${query("")} END`;

/** What matches: the best, in their order, and how many there are in all. */
export interface FoundEntries {
  entries: FoundEntry[];
  counts: Count[];
}

/**
 * What matches, best first, at most FOUND_PER_TYPE of each type, and counts of everything that matches.
 * Plan: BitmapOr over the index "SearchEntry_vector" (one scan for each configuration) gives all hits without their
 * vectors; the vectors are read again by key for those that are ranked.
 */
export async function findEntries(
  actor: Actor,
  { wanted, unwanted }: Pick<Asked, "wanted" | "unwanted">,
  language?: string,
): Promise<FoundEntries> {
  const [row] = await db().$queryRaw<[FoundEntries]>`
    WITH hit AS MATERIALIZED (
      SELECT e."id", e."type", e."language", e."at" FROM "SearchEntry" e
      WHERE e."audience" = ANY(${audiencesOf(actor)}) AND ${matches(wanted)}
        ${unwanted ? Prisma.sql`AND NOT ${matches(unwanted)}` : Prisma.empty}
        ${language ? Prisma.sql`AND e."language" = ${language}` : Prisma.empty}
    ), newest AS (
      SELECT "id", row_number() OVER (PARTITION BY "type" ORDER BY "at" DESC, "id") AS place FROM hit
    ), ranked AS (
      SELECT "id", "type", "subjectId", "language", "at", ts_rank(${WEIGHTS}, "vector",
        ${queryOfRow((own) => queryIn(own, wanted))} || ${plain(wanted)}, 1) * ${KIND_FACTOR} AS rank
      FROM "SearchEntry" WHERE "id" IN (SELECT "id" FROM newest WHERE place <= ${RANKED_PER_TYPE})
    ), best AS (
      SELECT *, row_number() OVER (PARTITION BY "type" ORDER BY rank DESC, "at" DESC, "id") AS place FROM ranked
    )
    SELECT
      coalesce((SELECT json_agg(json_build_object('id', "id", 'type', "type", 'subjectId', "subjectId",
          'language', "language") ORDER BY rank DESC, "at" DESC, "id")
        FROM best WHERE place <= ${FOUND_PER_TYPE}), '[]') AS "entries",
      coalesce((SELECT json_agg(counted)
        FROM (SELECT "type", "language", count(*) AS "count" FROM hit GROUP BY 1, 2) AS counted), '[]') AS "counts"`;
  return row;
}

/** The entries of one page with their hits marked; in no order. */
export async function drawEntries(
  actor: Actor,
  wanted: string,
  ids: string[],
): Promise<DrawnEntry[]> {
  if (ids.length === 0) return [];
  // Folding is for finding only: the reader sees the text as it was written, so the words are sought in both forms.
  const both = queryOfRow(
    (own) =>
      Prisma.sql`${queryIn(own, wanted)} || websearch_to_tsquery(search_config(${own}), ${wanted})`,
  );
  const signs = `StartSel="${HIT_START}", StopSel="${HIT_END}"`;
  return db().$queryRaw<DrawnEntry[]>`
    SELECT "id", "type", "subjectId", "language", "sourceId", "url", "title",
      ts_headline(search_config("language"), "title", words, ${`HighlightAll=true, ${signs}`}) AS "markedTitle",
      ts_headline(search_config("language"), left("body", ${DRAWN_CHARACTERS}), words,
        ${`MinWords=24, MaxWords=45, ${signs}`}) AS "markedBody",
      left("body", ${BEGINNING}) AS "beginning"
    FROM (SELECT *, ${both} AS words FROM "SearchEntry"
      WHERE "id" = ANY(${ids}) AND "audience" = ANY(${audiencesOf(actor)})) AS shown`;
}

/**
 * Entries whose title is spelt like the words, most alike first; posts have no title of their own.
 * Plan: all titles are read and compared, about 2 microseconds each.
 */
export async function findAlike(
  actor: Actor,
  words: string,
  take: number,
  language?: string,
): Promise<FoundEntry[]> {
  return db().$queryRaw<FoundEntry[]>`
    SELECT "id", "type", "subjectId", "language"
    FROM (SELECT e.*, word_similarity(${bare(Prisma.sql`${words}`)}, ${bare(Prisma.sql`e."title"`)}) AS alike
      FROM "SearchEntry" e WHERE e."audience" = ANY(${audiencesOf(actor)}) AND e."title" <> ''
        ${language ? Prisma.sql`AND e."language" = ${language}` : Prisma.empty}) AS compared
    WHERE alike >= ${ALIKE}
    ORDER BY alike DESC, "at" DESC, "id" LIMIT ${take}`;
}

/** Words as they are compared: small letters, no accents, Arabic letters in one form. */
const bare = (words: Prisma.Sql): Prisma.Sql => Prisma.sql`unaccent(search_fold(lower(${words})))`;

/** What is in the index, a hundred entries at a time; only for whoever builds it. */
export async function listIndexed(actor: Actor, after?: string): Promise<FoundEntry[]> {
  if (!canBuildIndex(actor).allowed) throw new NotFound();
  const rows = await db().searchEntry.findMany({
    where: after ? { id: { gt: after } } : {},
    select: { id: true, type: true, subjectId: true, language: true },
    orderBy: { id: "asc" },
    take: 100,
  });
  return rows.map((row) => ({ ...row, type: row.type as EntryType }));
}
