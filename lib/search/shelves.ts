import type { Actor } from "../auth/actor";
import { getPostsForIndex } from "../discussions/queries";
import { getEditionsForIndex, getThemesForIndex } from "../editions/queries";
import { getOrganisationsForIndex, getPeopleForIndex } from "../people/queries";
import { getResourcesForIndex } from "../resources/queries";
import {
  type Entry,
  editionEntry,
  networkEntry,
  personEntry,
  postEntry,
  resourceEntry,
  type ThemeWords,
  themeEntry,
  wordsOfTheme,
} from "./entries";

/** Some rows of a room, at most 100, as entries; `last` is the row to go on after, null at the end. */
export interface Step {
  entries: Entry[];
  last: string | null;
}

/** What the index asks a room for: one thing, those of a theme, or all that come after a row. */
export interface Wish {
  id?: string;
  theme?: string;
  after?: string;
}

/** How a room is read: its rows as everybody may see them now. */
export type Shelf = (actor: Actor, themes: ThemeWords, wish: Wish) => Promise<Step>;

const PAGE = 100;

function step<Row extends { id: string }>(rows: Row[], entryOf: (row: Row) => Entry): Step {
  return {
    entries: rows.map(entryOf),
    last: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** Published records of the library. */
export const resources: Shelf = async (actor, themes, { id: resourceId, ...wish }) =>
  step(await getResourcesForIndex(actor, { resourceId, ...wish }), (row) =>
    resourceEntry(row, themes),
  );

/** Opening posts become discussions, all others posts. */
export const posts: Shelf = async (actor, themes, { id: postId, ...wish }) =>
  step(await getPostsForIndex(actor, { postId, ...wish }), (row) => postEntry(row, themes));

/** Active accounts, with the audience they chose. */
export const people: Shelf = async (actor, themes, { id: userId, ...wish }) =>
  step(await getPeopleForIndex(actor, { userId, ...wish }), (row) => personEntry(row, themes));

/** Academies and events. */
export const editions: Shelf = async (actor, themes, { id: editionId, ...wish }) =>
  step(await getEditionsForIndex(actor, { editionId, ...wish }), (row) =>
    editionEntry(row, themes),
  );

/** Organisations and networks. */
export const networks: Shelf = async (actor, themes, { id: organisationId, ...wish }) =>
  step(await getOrganisationsForIndex(actor, { organisationId, ...wish }), (row) =>
    networkEntry(row, themes),
  );

/** Themes; under a theme stands the theme itself. */
export const themes: Shelf = async (actor, _themes, { id: themeId, theme, ...wish }) =>
  step(await getThemesForIndex(actor, { themeId: themeId ?? theme, ...wish }), themeEntry);

/** All rooms whose things can be found. */
export const SHELVES: Shelf[] = [themes, editions, networks, people, resources, posts];

/** The labels of all themes, read afresh. */
export async function readThemeWords(actor: Actor): Promise<ThemeWords> {
  const words: ThemeWords = new Map();
  for (let after: string | undefined; ; ) {
    const rows = await getThemesForIndex(actor, { after });
    for (const row of rows) words.set(row.id, wordsOfTheme(row));
    after = rows.at(-1)?.id;
    if (rows.length < PAGE) return words;
  }
}
