import type { CorpusPractice, CorpusResource } from "@/lib/resources/corpus/schema";

/* The shapes of the starter corpus in prisma/data, as far as the seed reads them. */

type Labels = Record<string, string>;

export interface ThemeRecord {
  id: string;
  topConcept: boolean;
  broader: string | null;
  related: string[];
  prefLabel: Labels;
  altLabel: Record<string, string[]>;
  scopeNote: Labels;
  decentWork: ("employment" | "social-protection" | "rights" | "social-dialogue")[];
  sdgs: number[];
}

export interface NetworkRecord {
  id: string;
  name: string;
  acronym: string | null;
  scope: "global" | "interregional" | "continental" | "subregional" | "national";
  countries: string[];
  region: string | null;
  url: string | null;
  languages: string[];
  summary: Labels;
  themes: string[];
  sources: string[];
  verified: boolean;
}

/** A conference or decision around the Academy. */
export interface EventRecord {
  id: string;
  name: string;
  city: string | null;
  country: string;
  startDate: string;
  endDate: string | null;
  organizer?: string[];
  summary?: string;
  themes: string[];
  sources: string[];
  verified: boolean;
}

export interface EditionRecord extends Omit<EventRecord, "name"> {
  number: number;
  name: Labels;
  attendanceMode: "in-person" | "online";
  host: string | null;
  partners: string[];
  languages: string[];
  motto: string | null;
  participants: string | null;
}

export type ResourceRecord = CorpusResource;
export type PracticeRecord = CorpusPractice;
