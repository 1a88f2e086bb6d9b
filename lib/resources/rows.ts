import type { Prisma } from "@/prisma/generated/client";
import { renderMarkdown } from "../markdown/markdown";
import { type Draft, inOrder } from "./draft";
import { RESOURCE_FACTS } from "./policy";
import { publishingIssues } from "./schema";

/** The columns of a good practice that people write; the seed adds goals and what is editorial. */
export const PRACTICE = {
  countriesFrom: true,
  countriesTo: true,
  triangularPartner: true,
  organisations: true,
  periodStart: true,
  periodEnd: true,
  challenge: true,
  solution: true,
  results: true,
  enablingFactors: true,
  lessons: true,
  howToReplicate: true,
  sustainability: true,
} satisfies Prisma.GoodPracticeSelect;

type PracticeField = keyof typeof PRACTICE;

/** All that can be said of a resource, with the facts for its rules. */
export const WHOLE = {
  ...RESOURCE_FACTS,
  id: true,
  version: true,
  type: true,
  title: true,
  language: true,
  alternativeTitles: true,
  abstract: true,
  body: true,
  creators: true,
  publisher: true,
  year: true,
  languages: true,
  url: true,
  licence: true,
  countries: true,
  themes: true,
  editionId: true,
  publishedAt: true,
  practice: { select: PRACTICE },
  _count: { select: { attachments: { where: { deletedAt: null } } } },
} satisfies Prisma.ResourceSelect;

export type WholeRow = Prisma.ResourceGetPayload<{ select: typeof WHOLE }>;

const NO_PRACTICE: Pick<Draft, PracticeField> = {
  countriesFrom: [],
  countriesTo: [],
  triangularPartner: "",
  organisations: [],
  periodStart: "",
  periodEnd: "",
  challenge: "",
  solution: "",
  results: [],
  enablingFactors: [],
  lessons: [],
  howToReplicate: [],
  sustainability: "",
};

/** What a row says, as a draft. */
export function draftOf(row: WholeRow): Draft {
  const { type, title, language, abstract, body, creators, publisher, year, languages } = row;
  const { url, licence, countries, themes, editionId, practice } = row;
  return {
    ...{ type, title, language, abstract, body, creators, publisher, year, languages },
    ...{ url, licence, countries, themes, editionId },
    alternativeTitles: titlesOf(row.alternativeTitles),
    ...(practice ?? NO_PRACTICE),
  };
}

/** Titles in other languages, from their JSON column. */
export const titlesOf = (column: Prisma.JsonValue): Record<string, string> =>
  inOrder(Object.entries((column ?? {}) as Record<string, string>));

const isPracticeField = (field: string): field is PracticeField => field in PRACTICE;

/** Changed fields as columns of their two tables. */
export function columnsOf(changed: Partial<Draft>): {
  resource: Prisma.ResourceUncheckedUpdateManyInput;
  practice: Partial<Pick<Draft, PracticeField>>;
} {
  const fields = Object.entries(changed);
  const resource = Object.fromEntries(fields.filter(([field]) => !isPracticeField(field)));
  const practice = Object.fromEntries(fields.filter(([field]) => isPracticeField(field)));
  if (changed.body !== undefined) resource.bodyHtml = renderMarkdown(changed.body);
  return { resource, practice };
}

/** What stands between a resource and its readers, after a change and with so many files. */
export const issuesOf = (
  row: WholeRow,
  {
    changed = {},
    files = row._count.attachments,
  }: { changed?: Partial<Draft>; files?: number } = {},
) => publishingIssues({ ...draftOf(row), ...changed, files });
