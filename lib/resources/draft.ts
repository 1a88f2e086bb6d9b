import { codeOfCountry } from "./country-names";
import { GOOD_PRACTICE, type Whole } from "./schema";

/** Everything a person can say of a resource. A draft keeps what was typed, right or wrong. */
export interface Draft extends Omit<Whole, "files"> {
  /** Titles in other languages: { fr: "…" } */
  alternativeTitles: Record<string, string>;
}

/** Fields of a form as they arrived. */
export type TypedFields = Record<string, string | string[]>;

/** What a form changed. `unread` is what was typed where no column can hold it. */
export interface ReadDraft {
  draft: Partial<Draft>;
  unread: Record<string, string>;
}

/** Far above what may be published: too long is a remark at the field, not a loss. */
const LINE = 2_000;
const PROSE = 200_000;
const MANY = 200;
/** What no column can hold travels in an address. */
const UNREAD = 100;

const tidy = (value: string): string =>
  value.toWellFormed().replaceAll("\u0000", "").replace(/\r\n?/g, "\n").normalize("NFC");

const all = (given: string | string[]): string[] => [given].flat();
const last = (given: string | string[]): string => all(given).at(-1) ?? "";

const line = (given: string | string[]): string =>
  tidy(last(given)).replace(/\s+/g, " ").trim().slice(0, LINE);

const prose = (given: string | string[]): string => tidy(last(given)).trim().slice(0, PROSE);

/** One entry a line; a list given as such stays one. */
const lines = (given: string | string[]): string[] =>
  all(given)
    .flatMap((value) => tidy(value).split("\n"))
    .map((entry) => entry.trim().slice(0, LINE))
    .filter(Boolean)
    .slice(0, MANY);

const codes =
  (pattern: RegExp) =>
  (given: string | string[]): string[] => [
    ...new Set(
      all(given)
        .map((code) => code.trim())
        .filter((code) => pattern.test(code)),
    ),
  ];

const code = (pattern: RegExp) => (given: string | string[]) => codes(pattern)(given)[0] ?? "";

const LANGUAGE = /^[a-z]{2,3}$/;
const WORD = /^[A-Za-z0-9.-]{2,60}$/;
const languages = codes(LANGUAGE);

/** Countries by name or code; several may stand in one field, between commas. */
const named = (given: string | string[]): string[] =>
  all(given)
    .flatMap((value) => (codeOfCountry(value) ? [value] : value.split(/[,;،؛\n]/)))
    .map((name) => line(name))
    .filter(Boolean)
    .slice(0, MANY);

const countries = (given: string | string[]): string[] => [
  ...new Set(named(given).flatMap((name) => codeOfCountry(name) ?? [])),
];

type Readers = { [Field in keyof Draft]: (given: string | string[]) => Draft[Field] };

/** How each field is read. A field that is not in the form stays as it is. */
const READERS: Readers = {
  type: code(WORD),
  title: line,
  language: code(LANGUAGE),
  alternativeTitles: () => ({}),
  abstract: prose,
  body: prose,
  creators: lines,
  publisher: line,
  year: (given) => yearIn(last(given)),
  languages,
  url: line,
  licence: code(WORD),
  countries,
  themes: codes(/^[a-z0-9-]{2,60}$/),
  editionId: (given) => code(/^[0-9a-hjkmnp-tv-z]{12}$/)(given) || null,
  countriesFrom: countries,
  countriesTo: countries,
  triangularPartner: line,
  organisations: lines,
  periodStart: line,
  periodEnd: line,
  challenge: prose,
  solution: prose,
  results: lines,
  enablingFactors: lines,
  lessons: lines,
  howToReplicate: lines,
  sustainability: prose,
};

/** Arabic and Persian digits are digits too. */
const westernDigits = (value: string): string =>
  value.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

const yearIn = (value: string): number | null => {
  const found = /(?<!\d)\d{4}(?!\d)/.exec(westernDigits(value));
  return found ? Number(found[0]) : null;
};

/** Reads a form leniently: whatever a column can hold is kept, however unfinished. */
export function readDraft(fields: TypedFields): ReadDraft {
  const draft: Partial<Draft> = {};
  for (const field of Object.keys(READERS) as (keyof Draft)[]) {
    const given = fields[field];
    if (given !== undefined) Object.assign(draft, { [field]: READERS[field](given) });
  }
  // A type and a language cannot be emptied: the columns always name one.
  if (draft.type === "") delete draft.type;
  if (draft.language === "") delete draft.language;
  if (draft.languages) draft.languages = languages([...draft.languages, ...more(fields)]);
  const other = fields.otherLicence;
  if (draft.licence === "other") draft.licence = other === undefined ? "" : READERS.licence(other);
  const titles = titlesIn(fields);
  if (titles) draft.alternativeTitles = titles;
  return { draft, unread: unreadIn(fields, draft) };
}

/** Languages that are not among those to tick. */
const more = (fields: TypedFields): string[] => all(fields.moreLanguages ?? []);

/** Titles in other languages come as "title.fr". */
function titlesIn(fields: TypedFields): Record<string, string> | null {
  const given = Object.entries(fields).filter(([name]) => /^title\.[a-z]{2,3}$/.test(name));
  if (given.length === 0) return null;
  return inOrder(given.map(([name, value]) => [name.slice("title.".length), line(value)]));
}

/** Titles by language in one order, so that they can be compared; empty ones left out. */
export const inOrder = (titles: [string, string][]): Record<string, string> =>
  Object.fromEntries(titles.filter(([, title]) => title).sort(([a], [b]) => (a < b ? -1 : 1)));

const PLACES = ["countries", "countriesFrom", "countriesTo"] as const;

function unreadIn(fields: TypedFields, draft: Partial<Draft>): Record<string, string> {
  const unread: [string, string][] = PLACES.map((field) => [
    field,
    named(fields[field] ?? [])
      .filter((name) => !codeOfCountry(name))
      .join(", "),
  ]);
  if (draft.year === null) unread.push(["year", line(fields.year ?? "")]);
  return Object.fromEntries(
    unread.map(([field, text]) => [field, text.slice(0, UNREAD)]).filter(([, text]) => text),
  );
}

/** The fields of `draft` that say something else than `present`. */
export function changesIn(draft: Partial<Draft>, present: Draft): Partial<Draft> {
  const changed = Object.entries(draft).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(present[field as keyof Draft]),
  );
  return Object.fromEntries(changed);
}

/** A good practice deals with the countries it went between. */
export function withPlaces(draft: Draft): Draft {
  if (draft.type !== GOOD_PRACTICE) return draft;
  const countries = [...new Set([...draft.countriesFrom, ...draft.countriesTo])];
  return { ...draft, countries };
}
