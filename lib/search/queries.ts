import type { Actor } from "../auth/actor";
import { log } from "../log";
import { type Asked, takeApart } from "./asked";
import { summedBy, withoutDropped } from "./counts";
import {
  BEGINNING,
  type DrawnEntry,
  drawEntries,
  type FoundEntry,
  findAlike,
  findEntries,
} from "./index-queries";
import { piecesOf } from "./pieces";
import { MAX_PAGES, type SearchInput } from "./schema";
import { askRooms, type RoomCard } from "./second-lock";
import type { Found, Piece, SearchHit, SearchResults } from "./views";

const ALIKE_SHOWN = 5;

/** PostgreSQL's query_canceled: the statement ran into its deadline. */
const CANCELED = "57014";

/**
 * Everything this actor may see that has the words, best first. When nothing has all of them, what has any; when no word
 * is found, titles spelt alike. Words too common to be searched in time give an answer that says so.
 */
export async function search(actor: Actor, input: SearchInput): Promise<SearchResults> {
  try {
    return await searchInTime(actor, input);
  } catch (error) {
    if (!wasCanceled(error)) throw error;
    log.warn({ characters: input.q.length }, "search ran into its deadline");
    return { ...NOTHING, tooSlow: true };
  }
}

const NOTHING: SearchResults = {
  found: "nothing",
  hits: [],
  total: 0,
  more: false,
  types: {},
  languages: {},
  page: 1,
  pages: 0,
  tooSlow: false,
};

async function searchInTime(actor: Actor, input: SearchInput): Promise<SearchResults> {
  const { wanted, unwanted, anyOf } = takeApart(input.q);
  if (!wanted) return NOTHING;
  return (
    (await byWords(actor, input, "all", { wanted, unwanted })) ??
    (anyOf ? await byWords(actor, input, "any", { wanted: anyOf, unwanted }) : null) ??
    (unwanted ? null : await byTitle(actor, wanted, input.language)) ??
    NOTHING
  );
}

/** @returns null when nothing that this actor may see has the words, whatever its type */
async function byWords(
  actor: Actor,
  { type, language, limit, page: wish }: SearchInput,
  found: Found,
  words: Pick<Asked, "wanted" | "unwanted">,
): Promise<SearchResults | null> {
  const index = await findEntries(actor, words, language);
  const { cards, readable, dropped } = await secondLock(actor, index.entries);
  if (readable.length === 0) return null;
  const counts = withoutDropped(index.counts, dropped);
  const ofType = type ? counts.filter((count) => count.type === type) : counts;
  const chosen = type ? readable.filter((entry) => entry.type === type) : readable;
  const total = ofType.reduce((sum, { count }) => sum + count, 0);
  const pages = Math.min(Math.ceil(chosen.length / limit), MAX_PAGES);
  const page = Math.min(wish, Math.max(pages, 1));
  const shown = chosen.slice((page - 1) * limit, page * limit);
  return {
    ...NOTHING,
    found,
    hits: await draw(actor, words.wanted, shown, cards),
    total,
    more: total > chosen.length,
    types: summedBy("type", counts),
    languages: summedBy("language", ofType),
    page,
    pages,
  };
}

async function byTitle(
  actor: Actor,
  words: string,
  language?: string,
): Promise<SearchResults | null> {
  const entries = await findAlike(actor, words, ALIKE_SHOWN, language);
  const { cards, readable } = await secondLock(actor, entries);
  if (readable.length === 0) return null;
  const hits = await draw(actor, words, readable, cards);
  return { ...NOTHING, found: "alike", hits, total: hits.length, pages: 1 };
}

/** Each room says which entries this actor may see; the others are not shown and not counted. */
async function secondLock(actor: Actor, entries: FoundEntry[]) {
  const cards = await askRooms(actor, entries);
  return {
    cards,
    readable: entries.filter(({ id }) => cards.has(id)),
    dropped: entries.filter(({ id }) => !cards.has(id)),
  };
}

/** Excerpts are drawn only for what is shown. */
async function draw(
  actor: Actor,
  words: string,
  shown: FoundEntry[],
  cards: Map<string, RoomCard>,
): Promise<SearchHit[]> {
  const ids = shown.map(({ id }) => id);
  const drawn = new Map((await drawEntries(actor, words, ids)).map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => {
    const entry = drawn.get(id);
    return entry ? [hitOf(entry, cards.get(id) ?? {})] : [];
  });
}

/** A post carries no title in the index (each would answer to the words of its thread): its room names it. */
function hitOf(entry: DrawnEntry, { title, titleLanguage, ...more }: RoomCard): SearchHit {
  return {
    ...more,
    type: entry.type,
    id: entry.subjectId,
    sourceId: entry.sourceId,
    slug: entry.url.split("/").at(-1) ?? "",
    title: entry.title || (title ?? ""),
    titleLanguage: entry.title ? entry.language : (titleLanguage ?? entry.language),
    titlePieces: piecesOf(entry.markedTitle || (title ?? "")),
    language: entry.language,
    excerpt: excerptOf(entry),
    path: entry.url,
  };
}

/** The sentence around the words; without any, how the text begins. An ellipsis stands where it was cut. */
function excerptOf({ markedBody, beginning }: DrawnEntry): Piece[] {
  const pieces = piecesOf(markedBody);
  const text = pieces.map((piece) => piece.text).join("");
  const cut = (end: string) => (/[.!?؟。]["”»)]?\s*$/.test(end) ? "" : "…");
  if (!pieces.some(({ hit }) => hit)) {
    const words = beginning.length < BEGINNING ? beginning : beginning.replace(/\s+\S*$/, "…");
    return words ? [{ text: words, hit: false }] : [];
  }
  const before = beginning.startsWith(text.slice(0, 40)) ? [] : [{ text: "… ", hit: false }];
  const after = cut(text) ? [{ text: cut(text), hit: false }] : [];
  return [...before, ...pieces, ...after];
}

function wasCanceled(error: unknown): boolean {
  const meta = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } })
    ?.meta;
  return meta?.driverAdapterError?.cause?.originalCode === CANCELED;
}
