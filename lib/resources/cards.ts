import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../auth/actor";
import { canSeeProfile, PROFILE_FACTS, profileFacts } from "../people/policy";
import { slugOf } from "../slug";
import { extensionOf } from "./files/schema";
import { RESOURCE_FACTS } from "./policy";
import { titlesOf } from "./rows";
import type { DepositorView, FileView, ResourceCard } from "./views";

/** The depositor with the facts that say who may see her page. */
export const DEPOSITOR = {
  select: { ...PROFILE_FACTS, name: true, handle: true, demo: true },
} satisfies Prisma.UserDefaultArgs;

type DepositorRow = Prisma.UserGetPayload<typeof DEPOSITOR>;

/** The columns of a line in a list. */
export const CARD = {
  ...RESOURCE_FACTS,
  id: true,
  sourceId: true,
  type: true,
  title: true,
  language: true,
  alternativeTitles: true,
  abstract: true,
  languages: true,
  creators: true,
  publisher: true,
  year: true,
  countries: true,
  themes: true,
  url: true,
  verified: true,
  publishedAt: true,
  updatedAt: true,
  depositor: DEPOSITOR,
  practice: { select: { countriesFrom: true, countriesTo: true, solution: true } },
  attachments: { where: { deletedAt: null }, select: { size: true }, take: 100 },
  threads: { where: { kind: "comments" }, select: { replyCount: true }, take: 1 },
} satisfies Prisma.ResourceSelect;

export type CardRow = Prisma.ResourceGetPayload<{ select: typeof CARD }>;

/** Enough to tell whether to open it. */
const EXCERPT_LENGTH = 220;

/** A row as a line in a list, for this reader. */
export function cardOf(actor: Actor, row: CardRow): ResourceCard {
  const { id, sourceId, type, title, language, languages, creators, publisher, year } = row;
  const { countries, themes, state, verified, publishedAt, updatedAt, practice } = row;
  return {
    ...{ id, sourceId, type, title, language, languages, creators, publisher, year },
    ...{ countries, themes, state, verified, publishedAt, updatedAt },
    slug: slugOf(title, id),
    alternativeTitles: titlesOf(row.alternativeTitles),
    excerpt: excerptOf(row.abstract || practice?.solution || ""),
    passage: passageOf(practice),
    files: {
      count: row.attachments.length,
      bytes: row.attachments.reduce((sum, { size }) => sum + size, 0),
    },
    hasLink: row.url !== "",
    commentCount: row.threads[0]?.replyCount ?? 0,
    hidden: row.hidings.length > 0,
    depositor: depositorView(actor, row.depositor),
  };
}

/** Where a good practice worked, and to which other places it went. */
export const passageOf = (
  practice: { countriesFrom: string[]; countriesTo: string[] } | null,
): ResourceCard["passage"] =>
  practice && {
    from: practice.countriesFrom,
    to: practice.countriesTo.filter((code) => !practice.countriesFrom.includes(code)),
  };

/** The beginning of a text, cut between two words. */
function excerptOf(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  if (flat.length <= EXCERPT_LENGTH) return flat;
  const cut = flat.slice(0, EXCERPT_LENGTH);
  return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[\p{P}\s]+$/u, "")}…`;
}

/** Who brought it: her name to all, her page to those who may see it. */
export function depositorView(actor: Actor, row: DepositorRow | null): DepositorView | null {
  if (!row) return null;
  const { name, handle, demo } = row;
  const visible = canSeeProfile(actor, profileFacts(row)).allowed;
  return { name, handle: visible ? handle : null, sample: demo };
}

/** The columns of a file in a list. */
export const FILE = { id: true, name: true, size: true } satisfies Prisma.AttachmentSelect;

/** A file as it is offered. */
export const fileView = (row: Prisma.AttachmentGetPayload<{ select: typeof FILE }>): FileView => ({
  id: row.id,
  name: row.name,
  kind: extensionOf(row.name).toUpperCase(),
  bytes: row.size,
  href: `/api/files/${row.id}/${encodeURIComponent(row.name)}`,
});
