import type { Prisma } from "@/prisma/generated/client";
import { type Actor, actorId, isStaff } from "../auth/actor";
import { config } from "../config";
import { slugOf } from "../slug";
import { DEPOSITOR, depositorView, FILE, fileView } from "./cards";
import {
  canDeleteResource,
  canEditResource,
  canReportResource,
  canReviewResource,
  RESOURCE_FACTS,
  type ResourceFacts,
  resourceFacts,
} from "./policy";
import { PRACTICE, titlesOf } from "./rows";
import type { ResourceView } from "./views";

/** The columns of a resource's page. */
export const READING = {
  ...RESOURCE_FACTS,
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
  year: true,
  languages: true,
  url: true,
  licence: true,
  countries: true,
  themes: true,
  edition: { select: { id: true, name: true } },
  depositor: DEPOSITOR,
  sources: true,
  verified: true,
  publishedAt: true,
  updatedAt: true,
  practice: { select: { ...PRACTICE, sdgs: true, decentWork: true, editorialFields: true } },
  attachments: {
    where: { deletedAt: null },
    select: FILE,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 100,
  },
  reviews: {
    where: { decision: "returned" },
    select: { reason: true, at: true },
    orderBy: { at: "desc" },
    take: 1,
  },
} satisfies Prisma.ResourceSelect;

type ReadingRow = Prisma.ResourceGetPayload<{ select: typeof READING }>;

/** A row as a page for this reader: reasons of moderators only for whom they concern. */
export function readingOf(actor: Actor, row: ReadingRow): ResourceView {
  const { id, type, title, language, abstract, bodyHtml, practice, creators, publisher } = row;
  const { year, languages, url, licence, countries, themes, edition, sources, verified } = row;
  const { state, publishedAt, updatedAt } = row;
  const facts = resourceFacts(row);
  const slug = slugOf(title, id);
  const concerned =
    isStaff(actor) || (row.depositorId !== null && actorId(actor) === row.depositorId);
  return {
    ...{ id, slug, type, title, language, abstract, bodyHtml, practice, creators, publisher },
    ...{ year, languages, url, licence, countries, themes, edition, sources, verified },
    ...{ state, publishedAt, updatedAt },
    alternativeTitles: titlesOf(row.alternativeTitles),
    files: row.attachments.map(fileView),
    depositor: depositorView(actor, row.depositor),
    starter: row.sourceId !== null,
    address: `${config().APP_URL}/resources/${slug}`,
    deleted: facts.deleted,
    hidden: concerned ? (row.hidings[0] ?? null) : null,
    returned: concerned && state === "returned" ? (row.reviews[0] ?? null) : null,
    may: mayOf(actor, facts),
  };
}

function mayOf(actor: Actor, facts: ResourceFacts): ResourceView["may"] {
  const mayDelete = canDeleteResource(actor, facts).allowed;
  return {
    edit: canEditResource(actor, facts).allowed,
    remove: mayDelete && !facts.deleted,
    restore: mayDelete && facts.deleted,
    review: canReviewResource(actor, facts).allowed,
    report: canReportResource(actor, facts).allowed,
  };
}
