import type { z } from "zod";
import type { ResourceState } from "@/prisma/generated/enums";
import type { Draft } from "./draft";

/** One line in a list of resources. */
export interface ResourceCard {
  id: string;
  slug: string;
  /** Its id in the starter corpus. */
  sourceId: string | null;
  type: string;
  title: string;
  /** Language of title and excerpt. */
  language: string;
  alternativeTitles: Record<string, string>;
  excerpt: string;
  /** Of a good practice: countries where it worked, and where it went. */
  passage: { from: string[]; to: string[] } | null;
  languages: string[];
  creators: string[];
  publisher: string;
  year: number | null;
  countries: string[];
  themes: string[];
  files: { count: number; bytes: number };
  hasLink: boolean;
  commentCount: number;
  state: ResourceState;
  hidden: boolean;
  verified: boolean;
  depositor: DepositorView | null;
  publishedAt: Date | null;
  updatedAt: Date;
}

/** Who brought a resource; the handle only when the reader may see her page. */
export interface DepositorView {
  name: string;
  handle: string | null;
  /** One of the demo accounts: what it brought is a sample. */
  sample: boolean;
}

/** A file of a resource. */
export interface FileView {
  id: string;
  name: string;
  /** "PDF", "DOCX": what people call it. */
  kind: string;
  bytes: number;
  /** Where it is, the same in all languages. */
  href: string;
}

/** The parts of a good practice, in the language of its resource. */
export interface PracticeView {
  countriesFrom: string[];
  countriesTo: string[];
  triangularPartner: string;
  organisations: string[];
  periodStart: string;
  periodEnd: string;
  challenge: string;
  solution: string;
  results: string[];
  enablingFactors: string[];
  lessons: string[];
  howToReplicate: string[];
  sustainability: string;
  sdgs: number[];
  decentWork: string[];
  /** Parts that are reflections of the editors. */
  editorialFields: string[];
}

/** A resource for one reader. */
export interface ResourceView {
  id: string;
  slug: string;
  type: string;
  title: string;
  language: string;
  alternativeTitles: Record<string, string>;
  abstract: string;
  /** Safe HTML. */
  bodyHtml: string;
  practice: PracticeView | null;
  creators: string[];
  publisher: string;
  year: number | null;
  languages: string[];
  url: string;
  licence: string;
  countries: string[];
  themes: string[];
  edition: { id: string; name: unknown } | null;
  files: FileView[];
  depositor: DepositorView | null;
  /** Loaded from the starter corpus. */
  starter: boolean;
  sources: string[];
  verified: boolean;
  /** Absolute address of this page, for citing. */
  address: string;
  state: ResourceState;
  deleted: boolean;
  /** The reason code and words of the moderator, for the depositor and staff. */
  hidden: { reason: string; note: string } | null;
  /** Why it was sent back, for the depositor and staff. */
  returned: { reason: string; at: Date } | null;
  publishedAt: Date | null;
  updatedAt: Date;
  may: { edit: boolean; remove: boolean; restore: boolean; review: boolean; report: boolean };
}

/** What somebody works on: the form's values and what is still missing. */
export interface DraftView {
  id: string;
  slug: string;
  state: ResourceState;
  version: number;
  values: Draft;
  /** What was typed where no column can hold it, by field. */
  unread: Record<string, string>;
  files: FileView[];
  /** Files taken out lately, which can be put back. */
  removed: FileView[];
  /** Safe HTML of the body as it will look. */
  bodyHtml: string;
  /** What stands between it and its readers. */
  issues: readonly z.core.$ZodIssue[];
  /** The form last sent could not be saved: another text had been saved, or something was missing. */
  unsaved: "conflict" | "incomplete" | null;
  /** In a conflict: the fields in which the stored text differs, as it stands. */
  theirs: { field: string; text: string }[];
  returned: { reason: string; at: Date } | null;
  updatedAt: Date;
  limits: { bytes: number; files: number };
  /** Whether the form saves by itself: not what others already read. */
  autosaves: boolean;
  publishesAtOnce: boolean;
  may: { remove: boolean; submit: boolean };
}

/** A draft in a list of one's own. */
export interface DraftCard {
  id: string;
  slug: string;
  type: string;
  title: string;
  language: string;
  state: ResourceState;
  updatedAt: Date;
}

/** How many resources stand under each value of a filter. */
export interface FacetCounts {
  type: FacetCount[];
  theme: FacetCount[];
  language: FacetCount[];
  country: FacetCount[];
  edition: FacetCount[];
}

export interface FacetCount {
  value: string;
  count: number;
}
