import type { PersonCard } from "../people/views";

/** The same words by language: { en: "…", fr: "…" } */
export type Labels = Record<string, string>;

/** Labels of all themes by id, for tags and filters anywhere. */
export type ThemeLabels = Record<string, Labels>;

/** A theme as others refer to it. */
export interface ThemeRef {
  id: string;
  label: Labels;
}

/** A theme in the index, with those under it. */
export interface ThemeNode extends ThemeRef {
  narrower: ThemeRef[];
}

/** A theme's page. */
export interface ThemeView extends ThemeRef {
  scopeNote: Labels;
  synonyms: Record<string, string[]>;
  broader: ThemeRef | null;
  narrower: ThemeRef[];
  related: ThemeRef[];
  decentWork: string[];
  sdgs: number[];
  may: { edit: boolean };
}

/** A theme to change. */
export interface EditableTheme extends ThemeRef {
  synonyms: Record<string, string[]>;
  scopeNote: Labels;
  broader: string | null;
  related: string[];
  decentWork: string[];
  sdgs: number[];
  version: number;
}

/** An edition or event in a list. */
export interface EditionCard {
  id: string;
  slug: string;
  kind: string;
  number: number | null;
  name: Labels;
  city: string;
  country: string;
  /** ISO 8601, as far as it is known. */
  startDate: string;
  endDate: string;
  attendanceMode: string;
  motto: string;
  summary: string;
  themes: string[];
}

/** Somebody who took part, and as what. */
export interface Participant {
  person: PersonCard;
  roles: string[];
}

/** The page of an edition for one reader. */
export interface EditionView extends EditionCard {
  organizer: string[];
  host: string;
  partners: { slug: string; name: string; acronym: string }[];
  languages: string[];
  participants: string;
  people: Participant[];
  /** How many took part whom this reader does not see. */
  peopleHidden: number;
  sources: string[];
  verified: boolean;
  /** Loaded from the starter corpus. */
  starter: boolean;
  may: { edit: boolean };
}

/** An edition to change, for staff. */
export interface EditableEdition extends EditionCard {
  organizer: string[];
  host: string;
  partners: string[];
  languages: string[];
  participants: string;
  sources: string[];
  version: number;
  people: { participationId: string; name: string; handle: string; role: string }[];
  may: { edit: boolean };
}

/** Where somebody was, and as what. */
export interface Stay {
  role: string;
  edition: Pick<EditionCard, "id" | "slug" | "number" | "name" | "city" | "startDate">;
}
