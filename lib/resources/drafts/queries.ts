import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../../auth/actor";
import { authorOf } from "../../auth/verdict";
import { minutesAfter, now } from "../../clock";
import { config } from "../../config";
import { db } from "../../db/client";
import { NotFound } from "../../errors";
import { slugOf } from "../../slug";
import { FILE, fileView } from "../cards";
import { changesIn, type Draft } from "../draft";
import {
  canDeleteResource,
  canEditResource,
  canSeeResource,
  canSubmitResource,
  fileLimit,
  mustBeWhole,
  publishesAtOnce,
  resourceFacts,
} from "../policy";
import { draftOf, issuesOf, WHOLE } from "../rows";
import type { DraftCard, DraftView } from "../views";
import type { SaveResult } from "./commands";

/** How long a removed file stays in the form, to be put back. */
const UNDO_MINUTES = 24 * 60;

const EDITING = {
  ...WHOLE,
  bodyHtml: true,
  updatedAt: true,
  attachments: {
    select: { ...FILE, deletedAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 200,
  },
  reviews: {
    where: { decision: "returned" },
    select: { reason: true, at: true },
    orderBy: { at: "desc" },
    take: 1,
  },
} satisfies Prisma.ResourceSelect;

type EditingRow = Prisma.ResourceGetPayload<{ select: typeof EDITING }>;

/**
 * A resource to work on.
 * @param unsaved the request id of a form that could not be saved: what was typed there is shown again
 * @throws NotFound when there is none, or the actor may not change it
 */
export async function getDraft(actor: Actor, id: string, unsaved?: string): Promise<DraftView> {
  const row = await db().resource.findUnique({ where: { id }, select: EDITING });
  if (!row) throw new NotFound();
  const facts = resourceFacts(row);
  if (!canSeeResource(actor, facts).allowed || !canEditResource(actor, facts).allowed) {
    throw new NotFound();
  }
  const kept = unsaved ? await keptUnder(actor, id, unsaved) : null;
  return { ...standing(actor, row), ...(kept ? typedAgain(row, kept) : {}) };
}

type Kept = Extract<SaveResult, { draft: unknown }>;

async function keptUnder(actor: Actor, resourceId: string, requestId: string) {
  const receipt = await db().receipt.findUnique({
    where: { actorId_requestId: { actorId: authorOf(actor), requestId } },
    select: { result: true },
  });
  const kept = receipt?.result as unknown as Kept | null;
  return kept?.resourceId === resourceId && kept.draft ? kept : null;
}

function standing(actor: Actor, row: EditingRow): DraftView {
  const { id, title, state, version, bodyHtml, updatedAt } = row;
  const facts = resourceFacts(row);
  const { UPLOAD_MAX_BYTES_MEMBER: member, UPLOAD_MAX_BYTES_FELLOW: fellow } = config();
  const lately = minutesAfter(now(), -UNDO_MINUTES);
  return {
    ...{ id, state, version, bodyHtml, updatedAt },
    slug: slugOf(title, id),
    values: draftOf(row),
    unread: {},
    files: row.attachments.filter((file) => !file.deletedAt).map(fileView),
    removed: row.attachments
      .filter((file) => file.deletedAt && file.deletedAt > lately)
      .map(fileView),
    issues: issuesOf(row),
    unsaved: null,
    theirs: [],
    returned: state === "returned" ? (row.reviews[0] ?? null) : null,
    limits: {
      bytes: fileLimit(actor, { member, fellow }),
      files: config().UPLOAD_MAX_FILES,
    },
    autosaves: !mustBeWhole(facts),
    publishesAtOnce: publishesAtOnce(actor, config().MEMBERS_WAIT_FOR_REVIEW === "yes"),
    may: {
      remove: canDeleteResource(actor, facts).allowed,
      submit: canSubmitResource(actor, facts).allowed,
    },
  };
}

/** The form shows what was typed; what stands in its place is shown beside it. */
function typedAgain(row: EditingRow, kept: Kept): Partial<DraftView> {
  const present = draftOf(row);
  const values = { ...present, ...kept.draft };
  const differing = Object.keys(changesIn(kept.draft, present)) as (keyof Draft)[];
  const conflict = kept.outcome === "conflict";
  return {
    values,
    unread: kept.unread,
    unsaved: kept.outcome,
    issues: issuesOf(row, { changed: kept.draft }),
    theirs: conflict ? differing.map((field) => ({ field, text: textOf(present[field]) })) : [],
  };
}

const textOf = (value: Draft[keyof Draft]): string =>
  Array.isArray(value)
    ? value.join("\n")
    : value !== null && typeof value === "object"
      ? Object.values(value).join("\n")
      : String(value ?? "");

/** What somebody has begun and not yet published, the latest first. */
export async function listOwnDrafts(actor: Actor): Promise<DraftCard[]> {
  const rows = await db().resource.findMany({
    where: { depositorId: authorOf(actor), state: { not: "published" }, deletedAt: null },
    select: { id: true, type: true, title: true, language: true, state: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 20,
  });
  return rows.map((row) => ({ ...row, slug: slugOf(row.title, row.id) }));
}
