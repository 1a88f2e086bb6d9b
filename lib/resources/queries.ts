import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../auth/actor";
import { ensure } from "../auth/verdict";
import { db } from "../db/client";
import { listThemes } from "../editions/queries";
import { NotFound } from "../errors";
import { slugOf } from "../slug";
import { CARD, cardOf, passageOf } from "./cards";
import { facetCountsSql, type Narrowing, withNarrower } from "./facets";
import {
  canSeeQueue,
  canSeeResource,
  resourceFacts,
  resourcesOpenToAll,
  resourcesVisibleTo,
} from "./policy";
import { READING, readingOf } from "./reading";
import type { FacetCount, FacetCounts, ResourceCard, ResourceView } from "./views";

const LIST_PAGE = 20;
const MOST = 100;

/** What a list of resources is narrowed to, and how it is ordered. */
export interface ResourceFilter {
  type?: string | string[];
  /** A theme stands also for those under it. */
  theme?: string | string[];
  language?: string | string[];
  country?: string | string[];
  edition?: string | string[];
  depositorHandle?: string;
  sort?: "newest" | "title" | "year";
  /** The id to go on after. */
  after?: string;
  take?: number;
}

/** A page of a list, with the id to ask the next page with, and how many there are in all. */
export interface ResourcePage {
  resources: ResourceCard[];
  next: string | null;
  total: number;
}

const ORDERS = {
  newest: [{ publishedAt: "desc" }, { id: "desc" }],
  title: [{ title: "asc" }, { id: "asc" }],
  year: [{ year: { sort: "desc", nulls: "last" } }, { id: "desc" }],
} satisfies Record<string, Prisma.ResourceOrderByWithRelationInput[]>;

/** Published resources, the same for everybody who asks. */
export async function listResources(
  actor: Actor,
  filter: ResourceFilter = {},
): Promise<ResourcePage> {
  const take = Math.min(filter.take ?? LIST_PAGE, MOST);
  const where: Prisma.ResourceWhereInput = {
    AND: [
      resourcesOpenToAll,
      await narrowed(actor, filter),
      filter.depositorHandle ? { depositor: { handle: filter.depositorHandle } } : {},
    ],
  };
  const [rows, total] = await Promise.all([
    db().resource.findMany({
      where,
      select: CARD,
      orderBy: ORDERS[filter.sort ?? "newest"],
      ...(filter.after ? { cursor: { id: filter.after }, skip: 1 } : {}),
      take: take + 1,
    }),
    db().resource.count({ where }),
  ]);
  const page = rows.slice(0, take).map((row) => cardOf(actor, row));
  return { resources: page, next: rows.length > take ? (page.at(-1)?.id ?? null) : null, total };
}

async function narrowed(actor: Actor, filter: ResourceFilter): Promise<Prisma.ResourceWhereInput> {
  const { type, theme, language, country, edition } = narrowingOf(filter);
  const themes = theme.length > 0 ? withNarrower(theme, await listThemes(actor)) : [];
  return {
    ...(type.length > 0 ? { type: { in: type } } : {}),
    ...(themes.length > 0 ? { themes: { hasSome: themes } } : {}),
    ...(language.length > 0 ? { languages: { hasSome: language } } : {}),
    ...(country.length > 0 ? { countries: { hasSome: country } } : {}),
    ...(edition.length > 0 ? { editionId: { in: edition } } : {}),
  };
}

const narrowingOf = (filter: ResourceFilter): Narrowing => ({
  type: [filter.type ?? []].flat(),
  theme: [filter.theme ?? []].flat(),
  language: [filter.language ?? []].flat(),
  country: [filter.country ?? []].flat(),
  edition: [filter.edition ?? []].flat(),
});

/** How many published resources stand under each value of each filter, the filter itself not counted. */
export async function listFacets(actor: Actor, filter: ResourceFilter = {}): Promise<FacetCounts> {
  const tree = await listThemes(actor);
  const rows = await db().$queryRaw<(FacetCount & { facet: string })[]>(
    facetCountsSql(narrowingOf(filter), tree),
  );
  const counted = (name: string): FacetCount[] =>
    rows.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }));
  return {
    type: counted("type"),
    theme: counted("theme"),
    language: counted("language"),
    country: counted("country"),
    edition: counted("edition"),
  };
}

/**
 * A resource to read.
 * @throws NotFound when there is none, or not for this actor
 */
export async function getResource(actor: Actor, id: string): Promise<ResourceView> {
  const row = await db().resource.findUnique({ where: { id }, select: READING });
  if (!row || !canSeeResource(actor, resourceFacts(row)).allowed) throw new NotFound();
  return readingOf(actor, row);
}

/** These resources (at most 100) as lines of a list, in the order asked for; those the actor may not see are left out. */
export async function getResourceCards(actor: Actor, ids: string[]): Promise<ResourceCard[]> {
  if (ids.length === 0) return [];
  const rows = await db().resource.findMany({
    where: {
      AND: [resourcesVisibleTo(actor), { id: { in: ids.slice(0, MOST) } }, { deletedAt: null }],
    },
    select: CARD,
    take: MOST,
  });
  const cards = new Map(rows.map((row) => [row.id, cardOf(actor, row)]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/**
 * What waits for a moderator, the longest first.
 * @throws Denied for all but staff
 */
export async function listPending(
  actor: Actor,
  after?: string,
): Promise<{ resources: ResourceCard[]; next: string | null }> {
  ensure(canSeeQueue(actor));
  const rows = await db().resource.findMany({
    where: { state: "pending", deletedAt: null },
    select: CARD,
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take: MOST,
  });
  const resources = rows.map((row) => cardOf(actor, row));
  return { resources, next: rows.length === MOST ? (resources.at(-1)?.id ?? null) : null };
}

/** A resource as those are told of it whom it concerns. */
export interface DepositFacts {
  title: string;
  language: string;
  slug: string;
  /** Null: loaded from the starter corpus. */
  depositorId: string | null;
  depositorName: string;
}

/** Who brought a resource; only for the system. Null when it is gone. */
export async function getDeposit(actor: Actor, id: string): Promise<DepositFacts | null> {
  if (actor.kind !== "system") throw new NotFound();
  const row = await db().resource.findUnique({
    where: { id },
    select: {
      title: true,
      language: true,
      depositorId: true,
      depositor: { select: { name: true } },
    },
  });
  if (!row) return null;
  const { title, language, depositorId, depositor } = row;
  return {
    title,
    language,
    depositorId,
    slug: slugOf(title, id),
    depositorName: depositor?.name ?? "",
  };
}

const INDEXED = {
  id: true,
  sourceId: true,
  type: true,
  title: true,
  language: true,
  alternativeTitles: true,
  abstract: true,
  bodyHtml: true,
  creators: true,
  publisher: true,
  themes: true,
  countries: true,
  publishedAt: true,
  practice: {
    select: {
      countriesFrom: true,
      countriesTo: true,
      triangularPartner: true,
      organisations: true,
      challenge: true,
      solution: true,
      results: true,
      enablingFactors: true,
      lessons: true,
      howToReplicate: true,
      sustainability: true,
    },
  },
} satisfies Prisma.ResourceSelect;

/** A resource as the search index keeps it. */
export type IndexedResource = Prisma.ResourceGetPayload<{ select: typeof INDEXED }>;

/** Published resources as the search index keeps them, by id; only for the system. */
export async function getResourcesForIndex(
  actor: Actor,
  where: { resourceId?: string; theme?: string; after?: string } = {},
): Promise<IndexedResource[]> {
  if (actor.kind !== "system") throw new NotFound();
  return db().resource.findMany({
    where: {
      AND: [
        resourcesOpenToAll,
        where.resourceId ? { id: where.resourceId } : {},
        where.theme ? { themes: { has: where.theme } } : {},
      ],
    },
    select: INDEXED,
    orderBy: { id: "asc" },
    ...(where.after ? { cursor: { id: where.after }, skip: 1 } : {}),
    take: MOST,
  });
}

/** Where a good practice worked and where it went; null for any other record. */
export type Passage = { from: string[]; to: string[] } | null;

/** Those of these resources (at most 200) that the actor may see, by id, with their passage: what a list of hits shows. */
export async function getPassages(actor: Actor, ids: string[]): Promise<Map<string, Passage>> {
  if (ids.length === 0) return new Map();
  const rows = await db().resource.findMany({
    where: { AND: [resourcesVisibleTo(actor), { id: { in: ids.slice(0, 2 * MOST) } }] },
    select: { id: true, practice: { select: { countriesFrom: true, countriesTo: true } } },
    take: 2 * MOST,
  });
  return new Map(rows.map(({ id, practice }) => [id, passageOf(practice)]));
}
