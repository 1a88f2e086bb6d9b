import { z } from "zod";
import { country, id, language, list, requiredText, text } from "../fields";

const coar = (code: string) => `http://purl.org/coar/resource_type/${code}`;

/**
 * Kinds of resources, in the order they are offered, each with its COAR resource type (STANDARDS 5.8). COAR has no
 * type for good practices, laws and stories yet: they are "other" and "text" there.
 */
export const RESOURCE_TYPES = {
  "good-practice": coar("c_1843"),
  story: coar("c_18cf"),
  report: coar("c_93fc"),
  guide: coar("c_18gh"),
  article: coar("c_6501"),
  book: coar("c_2f33"),
  paper: coar("c_8042"),
  policy: coar("c_186u"),
  law: coar("c_1843"),
  course: coar("c_e059"),
  presentation: coar("c_8544"),
  video: coar("c_12ce"),
  audio: coar("c_18cc"),
  website: coar("c_7ad9"),
  dataset: coar("c_ddb1"),
  newsletter: coar("c_2659"),
  other: coar("c_1843"),
} as const;

export type ResourceType = keyof typeof RESOURCE_TYPES;
export const TYPES = Object.keys(RESOURCE_TYPES) as ResourceType[];
export const GOOD_PRACTICE: ResourceType = "good-practice";

interface Licence {
  /** What it allows: a key below `resources.licence`. */
  means: string;
  /** Its name as people write it; in all languages the same. */
  name?: string;
  /** Where its terms stand; in the reader's language with "deed.fr". */
  deed?: string;
}

const cc = (kind: string, version: string, path = ""): Licence => ({
  means: kind,
  name: `CC ${kind.toUpperCase()} ${version}${path ? " IGO" : ""}`,
  deed: `https://creativecommons.org/licenses/${kind}/${version}${path}/`,
});

/** Licences by SPDX id (STANDARDS 5.8), and two of the house: a link to a work whose rights are reserved, and a permission. */
export const LICENCES: Record<string, Licence> = {
  "CC-BY-4.0": cc("by", "4.0"),
  "CC-BY-SA-4.0": cc("by-sa", "4.0"),
  "CC-BY-NC-4.0": cc("by-nc", "4.0"),
  "CC-BY-NC-ND-4.0": cc("by-nc-nd", "4.0"),
  "CC-BY-NC-SA-4.0": cc("by-nc-sa", "4.0"),
  "CC-BY-ND-4.0": cc("by-nd", "4.0"),
  "CC0-1.0": {
    means: "cc0",
    name: "CC0 1.0",
    deed: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  "CC-PDM-1.0": {
    means: "pdm",
    name: "Public Domain Mark 1.0",
    deed: "https://creativecommons.org/publicdomain/mark/1.0/",
  },
  "CC-BY-3.0-IGO": cc("by", "3.0", "/igo"),
  "CC-BY-NC-SA-3.0-IGO": cc("by-nc-sa", "3.0", "/igo"),
  "CC-BY-NC-ND-3.0-IGO": cc("by-nc-nd", "3.0", "/igo"),
  "CC-BY-NC-SA-3.0": cc("by-nc-sa", "3.0"),
  permission: { means: "permission" },
  "link-only": { means: "link-only" },
};

/** The licences that most people need, shown first. */
export const USUAL_LICENCES = [
  "CC-BY-4.0",
  "CC-BY-NC-4.0",
  "CC-BY-SA-4.0",
  "CC0-1.0",
  "permission",
  "link-only",
];

/** Themes are concepts of the thesaurus; their ids are words. */
export const themeId = z.string().regex(/^[a-z0-9-]{2,60}$/, { error: "choose" });

const oneOf = (values: string[], error = "choose") =>
  z.string().refine((value) => values.includes(value), { error });
const entries = (max: number, length: number) =>
  z.array(requiredText(length)).max(max, { error: "too-many-entries" });
const codes = (item: z.ZodType<string>, max: number) =>
  z.array(item).max(max, { error: "too-many-entries" });

/** An address on the web: a name with a point in it, in any writing, no numbers of machines. */
function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  const named = /\.[^.\d][^.]+\.?$/.test(hostname);
  return /^https?:$/.test(protocol) && named && username === "" && password === "";
}

const webAddress = text(2_000).refine((value) => value === "" || isWebAddress(value), {
  error: "url",
});

/** A year of publication: anything else is a slip of the finger. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;

/** Shorter ones say nothing in a list. */
const LEAST_TITLE = 5;

/** What a resource must be before others read it. A draft may be anything (draft.ts). */
const wholeSchema = z.object({
  type: oneOf(TYPES),
  title: text(300).refine((title) => title.length >= LEAST_TITLE, { error: "title-needed" }),
  language,
  abstract: text(3_000),
  body: text(50_000),
  creators: entries(40, 200),
  publisher: text(300),
  year: z.int().min(FIRST_YEAR, { error: "year" }).max(LAST_YEAR, { error: "year" }).nullable(),
  languages: codes(language, 30),
  url: webAddress,
  licence: oneOf(Object.keys(LICENCES), "licence-needed"),
  countries: codes(country, 60),
  themes: codes(themeId, 8).min(1, { error: "themes-needed" }),
  editionId: id.nullable(),
  countriesFrom: codes(country, 30),
  countriesTo: codes(country, 30),
  triangularPartner: text(300),
  organisations: entries(30, 200),
  periodStart: text(40),
  periodEnd: text(40),
  challenge: text(10_000),
  solution: text(10_000),
  results: entries(30, 1_000),
  enablingFactors: entries(30, 1_000),
  lessons: entries(30, 1_000),
  howToReplicate: entries(30, 1_000),
  sustainability: text(5_000),
});

/** What is asked besides the shape of each field. */
export interface Whole extends z.output<typeof wholeSchema> {
  /** How many files it has. */
  files: number;
}

type Issue = z.core.$ZodIssue;

const missing = (field: string, message: string): Issue => ({
  code: "custom",
  path: [field],
  message,
  input: undefined,
});

/** Enough to say what it is: the abstract is what people see in lists. */
const LEAST_ABSTRACT = 20;

/** What still stands between a resource and its readers, field by field; none when it is whole. */
export function publishingIssues(resource: Whole): Issue[] {
  const { success, error } = wholeSchema.safeParse(resource);
  return [...(success ? [] : error.issues), ...askedOf(resource)];
}

function askedOf(resource: Whole): Issue[] {
  const { type, abstract, challenge, solution, body, url, files, licence, countriesFrom } =
    resource;
  const practice = type === GOOD_PRACTICE;
  const issues: Issue[] = [];
  if (practice) {
    if (!challenge) issues.push(missing("challenge", "challenge-needed"));
    if (!solution) issues.push(missing("solution", "solution-needed"));
    if (countriesFrom.length === 0) issues.push(missing("countriesFrom", "country-needed"));
  } else if (abstract.length < LEAST_ABSTRACT) {
    issues.push(missing("abstract", "abstract-needed"));
  }
  if (!practice && !body && !url && files === 0) issues.push(missing("files", "nothing-to-read"));
  // "All rights reserved" means that we link to the work and keep no copy of it.
  if (licence === "link-only" && files > 0) issues.push(missing("licence", "link-only-with-files"));
  return issues;
}

/** Beginning a resource: what it is, what it is called, in which language it is written. */
export const startSchema = z.object({ type: oneOf(TYPES), title: text(1_000), language });

/** One resource, to publish, delete or restore it. */
export const resourceSchema = z.object({ resourceId: id });

/** Sending a submitted resource back, and why. */
export const returnSchema = z.object({ resourceId: id, reason: requiredText(1_000, 3) });

/** What the library can be narrowed to, from the query string. What is not in the lists is left out. */
export const filterSchema = z.object({
  type: lenientList(oneOf(TYPES)),
  theme: lenientList(themeId),
  language: lenientList(language),
  country: lenientList(country),
  edition: lenientList(id),
  sort: z.enum(["newest", "title", "year"]).catch("newest"),
  after: id.optional().catch(undefined),
  /** The filter whose values are all shown. */
  more: z.enum(["type", "theme", "language", "country", "edition"]).optional().catch(undefined),
});

/** What was just done with a resource, from the query string of its page. */
export const doneSchema = z.enum(["published", "pending"]).nullable().catch(null);

const flag = z
  .literal("1")
  .transform(() => true)
  .catch(false);

const line = z.string().max(200).catch("");

/** What the page of a form is told by the form that was sent. */
export const editSchema = z.object({
  /** The request id under which what was typed is kept. */
  unsaved: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional()
    .catch(undefined),
  check: flag,
  saved: flag,
  preview: flag,
  /** "reason~name", one for each file that was not taken. */
  refused: z
    .preprocess((value) => [value ?? []].flat().slice(0, 60), z.array(line))
    .transform((all) => all.map((one) => one.split("~")))
    .transform((all) => all.map(([reason = "", ...name]) => ({ reason, name: name.join("~") }))),
  year: line,
  countries: line,
  countriesFrom: line,
  countriesTo: line,
});

/** What the page that begins a resource is told. */
export const newSchema = z.object({
  type: oneOf(TYPES).catch("report"),
  lost: flag,
});

function lenientList(item: z.ZodType<string>) {
  return z.preprocess(
    (value) =>
      (Array.isArray(value) ? value : value ? [value] : [])
        .filter((entry) => item.safeParse(entry).success)
        .slice(0, 20),
    list(z.string()),
  );
}

export type StartInput = z.output<typeof startSchema>;
export type ReturnInput = z.output<typeof returnSchema>;
export type LibraryFilter = z.output<typeof filterSchema>;
