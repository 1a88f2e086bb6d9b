import type { EntryType } from "./schema";

/** A piece of text; `hit` when it is one of the words looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Something found, for one reader. */
export interface SearchHit {
  type: EntryType;
  /** The id of the thing in its own room. */
  id: string;
  /** Its id in the starter corpus, when it comes from there. */
  sourceId: string | null;
  /** Last part of its address. */
  slug: string;
  title: string;
  /** Language of the title; of a post, that of the thread it stands in. */
  titleLanguage: string;
  titlePieces: Piece[];
  /** Language of the text itself. */
  language: string;
  excerpt: Piece[];
  /** Address without language prefix. */
  path: string;
  /** The title in several languages, of themes and editions: { en: "…", fr: "…" } */
  labels?: Record<string, string>;
  /** Of a good practice: countries where it worked, and where it went. */
  passage?: { from: string[]; to: string[] };
  /** Of a discussion or post: who said it. */
  authorName?: string;
}

/**
 * How the hits were found: with all words; with any of them, because nothing has all; by titles spelt alike, because no
 * word was found; or not at all.
 */
export type Found = "all" | "any" | "alike" | "nothing";

/** One page of what was found. */
export interface SearchResults {
  found: Found;
  hits: SearchHit[];
  /** How many there are under the filters; at least so many when `more` is set. */
  total: number;
  more: boolean;
  /** How many of each type there are, whatever type is chosen. */
  types: Partial<Record<EntryType, number>>;
  /** How many in each language, under the type chosen. */
  languages: Partial<Record<string, number>>;
  page: number;
  pages: number;
  /** The database gave up: the words are too common. */
  tooSlow: boolean;
}

/** Something found, as GET /api/v1/search answers it (ARCHITECTURE, "Addresses other programs rely on"). */
export interface SearchItem {
  id: string;
  sourceId: string | null;
  type: EntryType;
  slug: string;
  title: string;
  language: string;
  url: string;
}

/** A hit for other programs, with its absolute address on the site `origin`. */
export const itemOf = (
  { id, sourceId, type, slug, title, language, path }: SearchHit,
  origin: string,
): SearchItem => ({ id, sourceId, type, slug, title, language, url: origin + path });
