import type { Role } from "../auth/actor";

/** One line in the directory. The address of a person never leaves the server. */
export interface PersonCard {
  name: string;
  handle: string;
  role: Role;
  country: string | null;
  organisation: string;
  languages: string[];
  themes: string[];
  /** The first words about her, in their own language. */
  excerpt: string;
  language: string;
}

/** A person's page for one reader. */
export interface PersonView extends Omit<PersonCard, "excerpt"> {
  /** Safe HTML. */
  aboutHtml: string;
  memberSince: Date;
  /** Whether visitors see it too. */
  openToAll: boolean;
  /** The account is closed or waits: shown to staff only. */
  inactive: boolean;
  isMe: boolean;
  may: { edit: boolean };
}

/** A profile to change: what its owner wrote. */
export interface EditableProfile {
  name: string;
  handle: string;
  country: string | null;
  languages: string[];
  organisation: string;
  about: string;
  language: string;
  themes: string[];
  audience: string;
  /** 0 while there is none. */
  version: number;
}

/** One line in the list of organisations and networks. */
export interface OrganisationCard {
  id: string;
  slug: string;
  name: string;
  acronym: string;
  scope: string;
  region: string;
  countries: string[];
  languages: string[];
  /** By language: { en: "…" } */
  summary: unknown;
}

/** The page of an organisation. */
export interface OrganisationView extends OrganisationCard {
  url: string;
  themes: string[];
  /** Addresses the record rests on. */
  sources: string[];
  verified: boolean;
  /** Loaded from the starter corpus. */
  starter: boolean;
}
