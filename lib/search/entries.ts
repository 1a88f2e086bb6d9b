import { LOCALES } from "../i18n/locales";
import { wordsFor } from "../i18n/words";
import { plainText } from "../markdown/markdown";
import { slugOf } from "../slug";
import { withoutSigns } from "./pieces";
import type { Audience } from "./policy";
import type { EntryType } from "./schema";

/** What the index keeps of a thing: text to find it by, its address, and who may find it. */
export interface Entry {
  type: EntryType;
  subjectId: string;
  sourceId: string | null;
  language: string;
  title: string;
  keywords: string;
  body: string;
  /** Address without language prefix. */
  url: string;
  audience: Audience;
  at: Date;
}

type Labels = Record<string, string>;

/** Theme labels in all languages by theme id: a text is also found by the theme it is filed under, in any language. */
export type ThemeWords = Map<string, string>;

/** PostgreSQL keeps at most 1 MB of words for a text, and nobody searches the end of a book here. */
const BODY_LENGTH = 200_000;

const joined = (...parts: unknown[]): string =>
  withoutSigns(parts.flat(3).filter(Boolean).join("\n"));

const named = (entry: Entry): Entry => ({
  ...entry,
  title: withoutSigns(entry.title),
  body: entry.body.slice(0, BODY_LENGTH).toWellFormed(),
});

/** Names of countries in our languages: "Senegal" finds a French text about "Sénégal", and "السنغال" too. */
const countryNames = (codes: string[]): string[] =>
  [...new Set(codes)].flatMap((code) => LOCALES.map((locale) => wordsFor(locale).country(code)));

const themeNames = (themes: ThemeWords, ids: string[]): string[] =>
  ids.flatMap((id) => themes.get(id) ?? []);

interface IndexedTheme {
  id: string;
  label: Labels;
  synonyms: Record<string, string[]>;
  scopeNote: Labels;
}

/** The labels of a theme in all languages. */
export const wordsOfTheme = ({ label }: IndexedTheme): string => Object.values(label).join("\n");

/** A theme is found by its labels and synonyms in every language. */
export const themeEntry = (theme: IndexedTheme): Entry =>
  named({
    type: "theme",
    subjectId: theme.id,
    sourceId: null,
    language: "en",
    title: theme.label.en ?? Object.values(theme.label)[0] ?? theme.id,
    keywords: joined(Object.values(theme.label), Object.values(theme.synonyms)),
    body: joined(Object.values(theme.scopeNote)),
    url: `/themes/${theme.id}`,
    audience: "everyone",
    at: LONG_AGO,
  });

/** Themes have no date: among equals they come last. */
const LONG_AGO = new Date(0);

interface IndexedEdition {
  id: string;
  slug: string;
  sourceId: string | null;
  name: Labels;
  city: string;
  country: string;
  startDate: string;
  motto: string;
  summary: string;
  host: string;
  themes: string[];
}

/** An Academy or event. */
export const editionEntry = (edition: IndexedEdition, themes: ThemeWords): Entry =>
  named({
    type: "edition",
    subjectId: edition.id,
    sourceId: edition.sourceId,
    language: "en",
    title: edition.name.en ?? Object.values(edition.name)[0] ?? edition.city,
    keywords: joined(
      Object.values(edition.name),
      edition.city,
      countryNames([edition.country]),
      edition.motto,
      themeNames(themes, edition.themes),
    ),
    body: joined(edition.summary, edition.host),
    url: `/editions/${edition.slug}`,
    audience: "everyone",
    at: new Date(edition.startDate),
  });

interface IndexedOrganisation {
  id: string;
  sourceId: string | null;
  name: string;
  acronym: string;
  region: string;
  countries: string[];
  languages: string[];
  summary: unknown;
  themes: string[];
  createdAt: Date;
}

/** An organisation or network. */
export const networkEntry = (network: IndexedOrganisation, themes: ThemeWords): Entry => {
  const summary = (network.summary ?? {}) as Labels;
  return named({
    type: "network",
    subjectId: network.id,
    sourceId: network.sourceId,
    language: Object.keys(summary)[0] ?? network.languages[0] ?? "en",
    title: network.acronym ? `${network.name} (${network.acronym})` : network.name,
    keywords: joined(
      network.region,
      countryNames(network.countries),
      themeNames(themes, network.themes),
    ),
    body: joined(Object.values(summary)),
    url: `/networks/${slugOf(network.name, network.id)}`,
    audience: "everyone",
    at: network.createdAt,
  });
};

interface IndexedPerson {
  id: string;
  name: string;
  handle: string;
  createdAt: Date;
  profile: {
    country: string | null;
    organisation: string;
    themes: string[];
    aboutHtml: string;
    language: string;
    audience: string;
  } | null;
}

/** A person; whoever never wrote a profile is found by members only, as in the directory. */
export const personEntry = (person: IndexedPerson, themes: ThemeWords): Entry =>
  named({
    type: "person",
    subjectId: person.id,
    sourceId: null,
    language: person.profile?.language ?? "en",
    title: person.name,
    keywords: joined(
      person.handle,
      person.profile?.organisation,
      countryNames(person.profile?.country ? [person.profile.country] : []),
      themeNames(themes, person.profile?.themes ?? []),
    ),
    body: plainText(person.profile?.aboutHtml ?? ""),
    url: `/people/${person.handle}`,
    audience: person.profile?.audience === "everyone" ? "everyone" : "members",
    at: person.createdAt,
  });

interface IndexedPost {
  id: string;
  language: string;
  html: string;
  opening: boolean;
  createdAt: Date;
  author: { name: string };
  thread: { id: string; title: string; language: string; themes: string[] };
}

/**
 * What somebody said. An opening post is its discussion; any other has no title here, or each reply would answer to the
 * title of its thread and stand before it.
 */
export const postEntry = (post: IndexedPost, themes: ThemeWords): Entry =>
  named(
    post.opening
      ? {
          type: "thread",
          subjectId: post.thread.id,
          sourceId: null,
          language: post.thread.language,
          title: post.thread.title,
          keywords: joined(post.author.name, themeNames(themes, post.thread.themes)),
          body: plainText(post.html),
          url: `/discussions/${slugOf(post.thread.title, post.thread.id)}`,
          audience: "everyone",
          at: post.createdAt,
        }
      : {
          type: "post",
          subjectId: post.id,
          sourceId: null,
          language: post.language,
          title: "",
          keywords: joined(post.author.name),
          body: plainText(post.html),
          url: `/posts/${post.id}`,
          audience: "everyone",
          at: post.createdAt,
        },
  );

interface IndexedResource {
  id: string;
  sourceId: string | null;
  type: string;
  title: string;
  language: string;
  alternativeTitles: unknown;
  abstract: string;
  bodyHtml: string;
  creators: string[];
  publisher: string;
  countries: string[];
  themes: string[];
  publishedAt: Date | null;
  practice: {
    countriesFrom: string[];
    countriesTo: string[];
    organisations: string[];
    challenge: string;
    solution: string;
    results: string[];
    enablingFactors: string[];
    lessons: string[];
    howToReplicate: string[];
    sustainability: string;
  } | null;
}

/** A record of the library; a good practice is a kind of its own. */
export const resourceEntry = (resource: IndexedResource, themes: ThemeWords): Entry => {
  const { practice } = resource;
  return named({
    type: resource.type === "good-practice" ? "practice" : "resource",
    subjectId: resource.id,
    sourceId: resource.sourceId,
    language: resource.language,
    title: resource.title,
    keywords: joined(
      Object.values((resource.alternativeTitles ?? {}) as Labels),
      resource.creators,
      resource.publisher,
      practice?.organisations,
      countryNames([
        ...resource.countries,
        ...(practice?.countriesFrom ?? []),
        ...(practice?.countriesTo ?? []),
      ]),
      themeNames(themes, resource.themes),
    ),
    body: joined(
      resource.abstract,
      plainText(resource.bodyHtml),
      practice && [
        practice.challenge,
        practice.solution,
        practice.results,
        practice.enablingFactors,
        practice.lessons,
        practice.howToReplicate,
        practice.sustainability,
      ],
    ),
    url: `/resources/${slugOf(resource.title, resource.id)}`,
    audience: "everyone",
    at: resource.publishedAt ?? LONG_AGO,
  });
};
