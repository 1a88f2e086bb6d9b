import type { Prisma } from "@/prisma/generated/client";
import { type Actor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { NotFound } from "../errors";
import { profilesVisibleTo } from "../people/policy";
import { listOrganisations, organisationsById, peopleById } from "../people/queries";
import type { OrganisationCard, PersonCard } from "../people/views";
import { idOfSlug, slugOf } from "../slug";
import { type KeptTheme, keptEditions, keptThemes } from "./kept";
import {
  canEditEdition,
  canEditTheme,
  canNoteParticipation,
  canSeeEdition,
  canSeeTheme,
  editionsVisibleTo,
  participationsVisibleTo,
  themesVisibleTo,
} from "./policy";
import type {
  EditableEdition,
  EditableTheme,
  EditionCard,
  EditionView,
  Labels,
  Participant,
  Stay,
  ThemeLabels,
  ThemeNode,
  ThemeRef,
  ThemeView,
} from "./views";

const CARD = {
  id: true,
  kind: true,
  number: true,
  name: true,
  city: true,
  country: true,
  startDate: true,
  endDate: true,
  attendanceMode: true,
  motto: true,
  summary: true,
  themes: true,
} satisfies Prisma.EditionSelect;

type CardRow = Prisma.EditionGetPayload<{ select: typeof CARD }>;

/** The Academies by number, and the events around them by date; the oldest first. */
export async function listEditions(
  actor: Actor,
): Promise<{ editions: EditionCard[]; events: EditionCard[]; may: { edit: boolean } }> {
  const all = await editionsFor(actor);
  return {
    // By number: of two Academies in a year the date may be known to the year only.
    editions: all
      .filter(({ kind }) => kind === "edition")
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0)),
    events: all.filter(({ kind }) => kind === "event"),
    may: { edit: canEditEdition(actor).allowed },
  };
}

async function editionsFor(actor: Actor): Promise<EditionCard[]> {
  return canSeeEdition(actor).allowed ? keptEditions.get(loadEditions) : [];
}

/** Kept for all readers, so only what a visitor may see. */
async function loadEditions(): Promise<EditionCard[]> {
  const cards: EditionCard[] = [];
  for (;;) {
    const last = cards.at(-1)?.id;
    const rows = await db().edition.findMany({
      where: editionsVisibleTo(VISITOR),
      select: CARD,
      orderBy: [{ startDate: "asc" }, { id: "asc" }],
      ...(last ? { cursor: { id: last }, skip: 1 } : {}),
      take: 100,
    });
    cards.push(...rows.map(editionCard));
    if (rows.length < 100) return cards;
  }
}

const editionCard = (row: CardRow): EditionCard => ({
  id: row.id,
  slug: editionSlug(row),
  kind: row.kind,
  number: row.number,
  name: row.name as Labels,
  city: row.city,
  country: row.country,
  startDate: row.startDate,
  endDate: row.endDate,
  attendanceMode: row.attendanceMode,
  motto: row.motto,
  summary: row.summary,
  themes: row.themes,
});

/** "agadir-2013-…" */
const editionSlug = ({ id, city, startDate }: Pick<CardRow, "id" | "city" | "startDate">) =>
  slugOf(`${city} ${startDate.slice(0, 4)}`, id);

/** The shape of a theme's id, for parsing addresses. */
const THEME_ID = /^[a-z0-9-]{2,60}$/;

/** Participants shown on the page; the directory has the others. */
const PEOPLE_SHOWN = 100;

/**
 * An edition with those who took part, as far as the actor sees them.
 * @param slug its address, which ends in its id
 * @throws NotFound
 */
export async function getEdition(actor: Actor, slug: string): Promise<EditionView> {
  const id = idOfSlug(slug);
  const row =
    id &&
    (await db().edition.findFirst({
      where: { AND: [{ id }, editionsVisibleTo(actor)] },
      include: {
        participations: {
          where: participationsVisibleTo(actor),
          select: { userId: true, role: true },
          orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
          take: PEOPLE_SHOWN,
        },
      },
    }));
  if (!row) throw new NotFound();
  const [partners, people, peopleHidden] = await Promise.all([
    organisationsById(actor, row.partners),
    participantsOf(actor, row.participations),
    hiddenFrom(actor, id),
  ]);
  const { organizer, host, languages, participants, sources, verified, sourceId } = row;
  return {
    ...editionCard(row),
    ...{ organizer, host, languages, participants, sources, verified },
    partners: partners.map(({ slug, name, acronym }) => ({ slug, name, acronym })),
    people,
    peopleHidden,
    starter: sourceId !== null,
    may: { edit: canEditEdition(actor).allowed },
  };
}

/** How many active people were there whom only members see; nobody is hidden from those. */
async function hiddenFrom(actor: Actor, editionId: string): Promise<number> {
  if (actor.kind !== "visitor") return 0;
  return db().user.count({
    where: {
      state: "active",
      participations: { some: { editionId } },
      NOT: profilesVisibleTo(actor),
    },
  });
}

/** One entry a person, with all she was there. */
async function participantsOf(
  actor: Actor,
  participations: { userId: string; role: string }[],
): Promise<Participant[]> {
  if (participations.length === 0) return [];
  const ids = [...new Set(participations.map(({ userId }) => userId))];
  const people: Map<string, PersonCard> = await peopleById(actor, ids);
  return ids.flatMap((id) => {
    const person = people.get(id);
    const roles = participations.filter(({ userId }) => userId === id).map(({ role }) => role);
    return person ? [{ person, roles }] : [];
  });
}

/** Where these people (at most 100) were and as what, by handle; earliest first. */
export async function participationsOf(
  actor: Actor,
  handles: string[],
): Promise<Record<string, Stay[]>> {
  const stays: Record<string, Stay[]> = {};
  if (handles.length === 0) return stays;
  const rows = await db().participation.findMany({
    where: {
      AND: [participationsVisibleTo(actor), { user: { handle: { in: handles.slice(0, 100) } } }],
    },
    select: {
      role: true,
      user: { select: { handle: true } },
      edition: { select: { id: true, number: true, name: true, city: true, startDate: true } },
    },
    orderBy: [{ edition: { startDate: "asc" } }, { id: "asc" }],
    take: 100,
  });
  for (const { role, user, edition } of rows) {
    const place = { ...edition, slug: editionSlug(edition), name: edition.name as Labels };
    stays[user.handle] = [...(stays[user.handle] ?? []), { role, edition: place }];
  }
  return stays;
}

/**
 * Editions and events for staff, the newest first.
 * @throws NotFound for all others
 */
export async function listEditionsToEdit(
  actor: Actor,
): Promise<{ editions: EditionCard[]; may: { edit: boolean } }> {
  if (!canNoteParticipation(actor).allowed) throw new NotFound();
  const all = await editionsFor(actor);
  return { editions: all.toReversed(), may: { edit: canEditEdition(actor).allowed } };
}

/**
 * What an edition's form offers to choose from: partners and themes.
 * @throws NotFound for all but admins
 */
export async function getEditionChoices(
  actor: Actor,
): Promise<{ networks: OrganisationCard[]; themes: ThemeNode[] }> {
  if (!canEditEdition(actor).allowed) throw new NotFound();
  const [{ organisations }, themes] = await Promise.all([
    listOrganisations(actor),
    listThemes(actor),
  ]);
  return { networks: organisations, themes };
}

/**
 * An edition as staff change it, read afresh.
 * @throws NotFound for all others
 */
export async function getEditionToEdit(actor: Actor, slug: string): Promise<EditableEdition> {
  const id = idOfSlug(slug);
  if (!id || !canNoteParticipation(actor).allowed) throw new NotFound();
  const row = await db().edition.findUnique({
    where: { id },
    include: {
      participations: {
        where: participationsVisibleTo(actor),
        select: { id: true, role: true, user: { select: { name: true, handle: true } } },
        orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
        take: PEOPLE_SHOWN,
      },
    },
  });
  if (!row) throw new NotFound();
  const { organizer, host, partners, languages, participants, sources, version } = row;
  return {
    ...editionCard(row),
    ...{ organizer, host, partners, languages, participants, sources, version },
    people: row.participations.map(({ id, role, user }) => ({
      ...user,
      role,
      participationId: id,
    })),
    may: { edit: canEditEdition(actor).allowed },
  };
}

/** The index of themes: the top ones, each with those under it. */
export async function listThemes(actor: Actor): Promise<ThemeNode[]> {
  const all = await themesFor(actor);
  return all
    .filter(({ broader }) => broader === null)
    .map((theme) => ({ ...themeRef(theme), narrower: narrowerOf(all, theme.id) }));
}

/** Labels of all themes by id. */
export async function themeLabels(actor: Actor): Promise<ThemeLabels> {
  const all = await themesFor(actor);
  return Object.fromEntries(all.map(({ id, label }) => [id, label]));
}

/**
 * A theme with what is around it.
 * @throws NotFound
 */
export async function getTheme(actor: Actor, id: string): Promise<ThemeView> {
  const all = await themesFor(actor);
  const theme = all.find((one) => one.id === id);
  if (!theme) throw new NotFound();
  const broader = all.find((one) => one.id === theme.broader);
  // Related is symmetric: written on one side, it holds on both.
  const related = all.filter((one) => theme.related.includes(one.id) || one.related.includes(id));
  return {
    ...theme,
    broader: broader ? themeRef(broader) : null,
    narrower: narrowerOf(all, id),
    related: related.map(themeRef),
    may: { edit: canEditTheme(actor).allowed },
  };
}

const themeRef = ({ id, label }: ThemeRef): ThemeRef => ({ id, label });

const narrowerOf = (all: KeptTheme[], id: string): ThemeRef[] =>
  all.filter(({ broader }) => broader === id).map(themeRef);

async function themesFor(actor: Actor): Promise<KeptTheme[]> {
  return canSeeTheme(actor).allowed ? keptThemes.get(loadThemes) : [];
}

/** Kept for all readers, so only what a visitor may see. */
async function loadThemes(): Promise<KeptTheme[]> {
  const themes: KeptTheme[] = [];
  for (;;) {
    const last = themes.at(-1)?.id;
    const rows = await db().theme.findMany({
      where: themesVisibleTo(VISITOR),
      orderBy: [{ position: "asc" }, { id: "asc" }],
      ...(last ? { cursor: { id: last }, skip: 1 } : {}),
      take: 100,
    });
    themes.push(...rows.map(keptTheme));
    if (rows.length < 100) return themes;
  }
}

const keptTheme = (row: Prisma.ThemeGetPayload<object>): KeptTheme => ({
  id: row.id,
  label: row.prefLabel as Labels,
  scopeNote: row.scopeNote as Labels,
  synonyms: row.altLabel as Record<string, string[]>,
  broader: row.broader,
  related: row.related,
  decentWork: row.decentWork,
  sdgs: row.sdgs,
});

/**
 * The index of themes, for admins.
 * @throws NotFound for all others
 */
export async function listThemesToEdit(actor: Actor): Promise<ThemeNode[]> {
  if (!canEditTheme(actor).allowed) throw new NotFound();
  return listThemes(actor);
}

/**
 * A theme as admins change it, read afresh.
 * @throws NotFound for all others
 */
export async function getThemeToEdit(actor: Actor, id: string): Promise<EditableTheme> {
  if (!THEME_ID.test(id) || !canEditTheme(actor).allowed) throw new NotFound();
  const row = await db().theme.findUnique({ where: { id } });
  if (!row) throw new NotFound();
  return { ...keptTheme(row), version: row.version };
}

/** Editions and events as the search index keeps them, read afresh, at most 100; only for the system. */
export async function getEditionsForIndex(
  actor: Actor,
  where: { editionId?: string; theme?: string; after?: string },
) {
  if (actor.kind !== "system") throw new NotFound();
  const rows = await db().edition.findMany({
    where: {
      AND: [
        editionsVisibleTo(VISITOR),
        where.editionId ? { id: where.editionId } : {},
        where.theme ? { themes: { has: where.theme } } : {},
        where.after ? { id: { gt: where.after } } : {},
      ],
    },
    select: { ...CARD, sourceId: true, host: true, createdAt: true },
    orderBy: { id: "asc" },
    take: 100,
  });
  return rows.map(({ sourceId, host, createdAt, ...row }) => ({
    ...editionCard(row),
    sourceId,
    host,
    createdAt,
  }));
}

/** Themes as the search index keeps them, read afresh, at most 100; only for the system. */
export async function getThemesForIndex(actor: Actor, where: { themeId?: string; after?: string }) {
  if (actor.kind !== "system") throw new NotFound();
  const rows = await db().theme.findMany({
    where: {
      AND: [
        themesVisibleTo(VISITOR),
        where.themeId ? { id: where.themeId } : {},
        where.after ? { id: { gt: where.after } } : {},
      ],
    },
    orderBy: { id: "asc" },
    take: 100,
  });
  return rows.map(keptTheme);
}
