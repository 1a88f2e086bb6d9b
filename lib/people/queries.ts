import type { Prisma } from "@/prisma/generated/client";
import { type Actor, actorId } from "../auth/actor";
import { ensure } from "../auth/verdict";
import { db } from "../db/client";
import { NotFound } from "../errors";
import { plainText } from "../markdown/markdown";
import { idOfSlug, slugOf } from "../slug";
import {
  canEditProfile,
  canSeeOrganisation,
  canSeeProfile,
  organisationsVisibleTo,
  PROFILE_FACTS,
  profileFacts,
  profilesVisibleTo,
} from "./policy";
import type {
  EditableProfile,
  OrganisationCard,
  OrganisationView,
  PersonCard,
  PersonView,
} from "./views";

const PAGE = 20;
const EXCERPT_LENGTH = 200;
/** Handles are ASCII (SECURITY rule 36). */
const HANDLE = /^[a-z0-9-]{1,80}$/;

const PERSON = {
  id: true,
  name: true,
  handle: true,
  role: true,
  profile: {
    select: {
      country: true,
      organisation: true,
      languages: true,
      themes: true,
      aboutHtml: true,
      language: true,
    },
  },
} satisfies Prisma.UserSelect;

type PersonRow = Prisma.UserGetPayload<{ select: typeof PERSON }>;

/** What the directory can be narrowed to. */
export interface PeopleFilter {
  /** Part of a name or of an organisation. */
  q?: string;
  country?: string;
  language?: string;
  theme?: string;
  /** Id of an edition somebody took part in. */
  edition?: string;
  role?: "fellow" | "";
  /** Handle of the last person of the page before. */
  after?: string;
}

/** A page of the directory. */
export interface Directory {
  people: PersonCard[];
  /** The handle to ask the next page with. */
  next: string | null;
  total: number;
  /** For visitors: how many more people only members see, whatever was asked for. */
  hidden: number;
  /** Countries of all people this actor sees, to choose from. */
  countries: string[];
}

/** People by name, as far as this actor sees them; accounts that are not active are not listed to anybody. */
export async function listPeople(actor: Actor, filter: PeopleFilter = {}): Promise<Directory> {
  const listed = { AND: [profilesVisibleTo(actor), { state: "active" as const }] };
  const where = { AND: [listed, ...narrowedTo(filter)] };
  const [rows, total, hidden, countries] = await Promise.all([
    db().user.findMany({
      where,
      select: PERSON,
      orderBy: [{ name: "asc" }, { handle: "asc" }],
      ...(filter.after ? { cursor: { handle: filter.after }, skip: 1 } : {}),
      take: PAGE + 1,
    }),
    db().user.count({ where }),
    hiddenFrom(actor),
    db().profile.groupBy({
      by: ["country"],
      where: { user: listed, country: { not: null } },
      orderBy: { country: "asc" },
    }),
  ]);
  const page = rows.slice(0, PAGE);
  return {
    people: page.map(personCard),
    next: rows.length > PAGE ? (page.at(-1)?.handle ?? null) : null,
    total,
    hidden,
    countries: countries.flatMap(({ country }) => country ?? []),
  };
}

function narrowedTo({ q, country, language, theme, edition, role }: PeopleFilter) {
  const conditions: Prisma.UserWhereInput[] = [];
  if (q) conditions.push(named(q));
  if (country) conditions.push({ profile: { country } });
  if (language) conditions.push({ profile: { languages: { has: language } } });
  if (theme) conditions.push({ profile: { themes: { has: theme } } });
  if (edition) conditions.push({ participations: { some: { editionId: edition } } });
  if (role) conditions.push({ role });
  return conditions;
}

function named(q: string): Prisma.UserWhereInput {
  // Prisma passes the wildcards of ILIKE through (SECURITY rule 38).
  const contains = q.slice(0, 200).replace(/[\\%_]/g, "\\$&");
  const part = { contains, mode: "insensitive" } as const;
  return { OR: [{ name: part }, { profile: { organisation: part } }] };
}

/** Never narrowed by a filter: else visitors could ask whether a hidden person fits it. */
async function hiddenFrom(actor: Actor): Promise<number> {
  if (actor.kind !== "visitor") return 0;
  const open = profilesVisibleTo(actor);
  return db().user.count({ where: { state: "active", NOT: open } });
}

function personCard({ name, handle, role, profile }: PersonRow): PersonCard {
  return {
    name,
    handle,
    role,
    country: profile?.country ?? null,
    organisation: profile?.organisation ?? "",
    languages: profile?.languages ?? [],
    themes: profile?.themes ?? [],
    excerpt: plainText(profile?.aboutHtml ?? "", EXCERPT_LENGTH),
    language: profile?.language ?? "en",
  };
}

/** The people among these accounts (at most 100) whom the actor sees, by account id. */
export async function peopleById(actor: Actor, ids: string[]): Promise<Map<string, PersonCard>> {
  const rows = await db().user.findMany({
    where: { AND: [profilesVisibleTo(actor), { id: { in: ids.slice(0, 100) } }] },
    select: PERSON,
    take: 100,
  });
  return new Map(rows.map((row) => [row.id, personCard(row)]));
}

/**
 * A person's page.
 * @throws NotFound when there is nobody of that handle, or not for this actor
 */
export async function getPerson(actor: Actor, handle: string): Promise<PersonView> {
  if (!HANDLE.test(handle)) throw new NotFound();
  const row = await db().user.findUnique({
    where: { handle },
    select: {
      ...PERSON,
      ...PROFILE_FACTS,
      createdAt: true,
      profile: { select: { ...PERSON.profile.select, audience: true } },
    },
  });
  if (!row) throw new NotFound();
  const facts = profileFacts(row);
  if (!canSeeProfile(actor, facts).allowed) throw new NotFound();
  const { excerpt: _, ...card } = personCard(row);
  return {
    ...card,
    aboutHtml: row.profile?.aboutHtml ?? "",
    memberSince: row.createdAt,
    openToAll: facts.audience === "everyone",
    inactive: row.state !== "active",
    isMe: actorId(actor) === row.id,
    may: { edit: canEditProfile(actor, facts).allowed },
  };
}

/**
 * The actor's own profile, to change it.
 * @throws Denied for visitors
 */
export async function getOwnProfile(actor: Actor): Promise<EditableProfile> {
  const userId = actorId(actor) ?? "";
  ensure(canEditProfile(actor, { userId }));
  const row = await db().user.findUnique({
    where: { id: userId },
    select: { name: true, handle: true, locale: true, profile: true },
  });
  if (!row) throw new NotFound();
  const { name, handle, locale, profile } = row;
  return {
    name,
    handle,
    country: profile?.country ?? null,
    languages: profile?.languages ?? [],
    organisation: profile?.organisation ?? "",
    about: profile?.about ?? "",
    language: profile?.language ?? locale,
    themes: profile?.themes ?? [],
    audience: profile?.audience ?? "members",
    version: profile?.version ?? 0,
  };
}

/** A person as the search index keeps her; only for the system. `audience` says whether visitors may find her. */
export async function getPeopleForIndex(
  actor: Actor,
  where: { userId?: string; theme?: string; after?: string },
) {
  if (actor.kind !== "system") throw new NotFound();
  return db().user.findMany({
    where: {
      state: "active",
      ...(where.userId ? { id: where.userId } : {}),
      ...(where.theme ? { profile: { themes: { has: where.theme } } } : {}),
    },
    select: {
      id: true,
      name: true,
      handle: true,
      createdAt: true,
      profile: {
        select: {
          country: true,
          organisation: true,
          languages: true,
          themes: true,
          aboutHtml: true,
          language: true,
          audience: true,
        },
      },
    },
    orderBy: { id: "asc" },
    ...(where.after ? { cursor: { id: where.after }, skip: 1 } : {}),
    take: 100,
  });
}

const ORGANISATION = {
  id: true,
  name: true,
  acronym: true,
  scope: true,
  region: true,
  countries: true,
  languages: true,
  summary: true,
} satisfies Prisma.OrganisationSelect;

type OrganisationRow = Prisma.OrganisationGetPayload<{ select: typeof ORGANISATION }>;

const ORGANISATIONS_PAGE = 100;

/** Organisations and networks by name, with the id to ask the next page with. */
export async function listOrganisations(
  actor: Actor,
  after?: string,
): Promise<{ organisations: OrganisationCard[]; next: string | null }> {
  const rows = await db().organisation.findMany({
    where: organisationsVisibleTo(actor),
    select: ORGANISATION,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take: ORGANISATIONS_PAGE,
  });
  return {
    organisations: rows.map(organisationCard),
    next: rows.length === ORGANISATIONS_PAGE ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** The organisations of these ids (at most 100), by name. */
export async function organisationsById(actor: Actor, ids: string[]): Promise<OrganisationCard[]> {
  if (ids.length === 0) return [];
  const rows = await db().organisation.findMany({
    where: { AND: [organisationsVisibleTo(actor), { id: { in: ids.slice(0, 100) } }] },
    select: ORGANISATION,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map(organisationCard);
}

/**
 * An organisation's page, by the id at the end of its address.
 * @throws NotFound
 */
export async function getOrganisation(actor: Actor, slug: string): Promise<OrganisationView> {
  const id = idOfSlug(slug);
  const row = id && (await db().organisation.findUnique({ where: { id } }));
  if (!row || !canSeeOrganisation(actor).allowed) throw new NotFound();
  const { url, themes, sources, verified, sourceId } = row;
  return { ...organisationCard(row), url, themes, sources, verified, starter: sourceId !== null };
}

const organisationCard = (row: OrganisationRow): OrganisationCard => ({
  id: row.id,
  slug: slugOf(row.name, row.id),
  name: row.name,
  acronym: row.acronym,
  scope: row.scope,
  region: row.region,
  countries: row.countries,
  languages: row.languages,
  summary: row.summary,
});

/** Organisations as the search index keeps them, at most 100; only for the system. */
export async function getOrganisationsForIndex(
  actor: Actor,
  where: { organisationId?: string; theme?: string; after?: string },
) {
  if (actor.kind !== "system") throw new NotFound();
  return db().organisation.findMany({
    where: {
      AND: [
        organisationsVisibleTo({ kind: "visitor" }),
        where.organisationId ? { id: where.organisationId } : {},
        where.theme ? { themes: { has: where.theme } } : {},
        where.after ? { id: { gt: where.after } } : {},
      ],
    },
    select: { ...ORGANISATION, sourceId: true, themes: true, createdAt: true },
    orderBy: { id: "asc" },
    take: 100,
  });
}
