import type { Prisma } from "@/prisma/generated/client";
import type { ResourceState } from "@/prisma/generated/enums";
import { type Actor, hasRole, isStaff } from "../auth/actor";
import { allow, deny, type Verdict } from "../auth/verdict";

/** All that the rules need to know of a resource. */
export interface ResourceFacts {
  state: ResourceState;
  depositorId: string | null;
  hidden: boolean;
  deleted: boolean;
}

/** The columns from which {@link resourceFacts} are made. */
export const RESOURCE_FACTS = {
  state: true,
  depositorId: true,
  deletedAt: true,
  hidings: {
    where: { liftedAt: null },
    select: { reason: true, note: true },
    take: 1,
  },
} satisfies Prisma.ResourceSelect;

/** The facts in a row selected with RESOURCE_FACTS. */
export const resourceFacts = (row: {
  state: ResourceState;
  depositorId: string | null;
  deletedAt: Date | null;
  hidings: unknown[];
}): ResourceFacts => ({
  state: row.state,
  depositorId: row.depositorId,
  hidden: row.hidings.length > 0,
  deleted: row.deletedAt !== null,
});

const isOwn = (actor: Actor, resource: ResourceFacts): boolean =>
  actor.kind === "person" && actor.id === resource.depositorId;

/**
 * Who sees a resource: everybody what is published; its depositor always; staff all but drafts, and of what was deleted
 * only admins, who can bring it back.
 */
export const canSeeResource = (actor: Actor, resource: ResourceFacts): Verdict =>
  actor.kind === "system" || isOwn(actor, resource)
    ? allow
    : resource.deleted && !hasRole(actor, "admin")
      ? deny("not-found")
      : isStaff(actor) && resource.state !== "draft"
        ? allow
        : resource.state === "published" && !resource.hidden
          ? allow
          : deny("not-found");

/** The same rule as a condition on rows. */
export function resourcesVisibleTo(actor: Actor): Prisma.ResourceWhereInput {
  if (actor.kind === "system") return {};
  const open: Prisma.ResourceWhereInput = isStaff(actor)
    ? { state: { not: "draft" }, ...(hasRole(actor, "admin") ? {} : { deletedAt: null }) }
    : resourcesOpenToAll;
  return actor.kind === "person" ? { OR: [open, { depositorId: actor.id }] } : open;
}

/** What lists, counts, feeds and the search show, whoever asks. */
export const resourcesOpenToAll: Prisma.ResourceWhereInput = {
  state: "published",
  deletedAt: null,
  hidings: { none: { liftedAt: null } },
};

/** Whether everybody may see it: what is not must not be kept by browsers and caches. */
export const isOpenToAll = (resource: ResourceFacts): boolean =>
  canSeeResource({ kind: "visitor" }, resource).allowed;

/** Who may begin a resource: everybody with an account. */
export const canDeposit = (actor: Actor): Verdict =>
  actor.kind === "visitor" ? deny("sign-in") : allow;

/** Who may change a resource: its depositor, and staff what is published or waits. */
export const canEditResource = (actor: Actor, resource: ResourceFacts): Verdict =>
  resource.deleted
    ? deny("resource-deleted")
    : isOwn(actor, resource) || (isStaff(actor) && resource.state !== "draft")
      ? allow
      : deny("not-yours");

/** Who sends a resource to its readers: whoever brought it. */
export const canSubmitResource = (actor: Actor, resource: ResourceFacts): Verdict =>
  resource.deleted ? deny("resource-deleted") : isOwn(actor, resource) ? allow : deny("not-yours");

/** Waiting and published resources are read by others: only what is whole may be saved there. */
export const mustBeWhole = (resource: ResourceFacts): boolean =>
  resource.state === "pending" || resource.state === "published";

/** Whether publishing puts a resource out at once; else it waits for a moderator. */
export const publishesAtOnce = (actor: Actor, membersWait: boolean): boolean =>
  hasRole(actor, "fellow") || !membersWait;

/** Who may delete, and undo it: the depositor and admins. */
export const canDeleteResource = (actor: Actor, resource: ResourceFacts): Verdict =>
  isOwn(actor, resource) || hasRole(actor, "admin") ? allow : deny("not-yours");

/** Who sees what waits for a decision. */
export const canSeeQueue = (actor: Actor): Verdict => (isStaff(actor) ? allow : deny("staff-only"));

/** Who may report a resource: every member but its depositor. */
export const canReportResource = (actor: Actor, resource: ResourceFacts): Verdict =>
  actor.kind !== "person"
    ? deny("sign-in")
    : isOwn(actor, resource)
      ? deny("own-words")
      : resource.state !== "published" || resource.hidden || resource.deleted
        ? deny("already-gone")
        : allow;

/** Who decides on a submitted resource: staff, but not on their own. */
export const canReviewResource = (actor: Actor, resource: ResourceFacts): Verdict =>
  !isStaff(actor)
    ? deny("staff-only")
    : resource.state !== "pending" || resource.deleted
      ? deny("not-pending")
      : isOwn(actor, resource)
        ? deny("own-work")
        : allow;

/** All that the rules need to know of a file besides its resource. */
export interface FileFacts {
  deleted: boolean;
}

/** Who gets a file: whoever sees its resource; a removed file nobody. */
export const canReadFile = (actor: Actor, file: FileFacts, resource: ResourceFacts): Verdict =>
  file.deleted && actor.kind !== "system" ? deny("not-found") : canSeeResource(actor, resource);

/** The same rule as a condition on rows. */
export const filesReadableBy = (actor: Actor): Prisma.AttachmentWhereInput =>
  actor.kind === "system" ? {} : { deletedAt: null, resource: resourcesVisibleTo(actor) };

/** What somebody has already stored, and where the limits are (SECURITY rule 34). */
export interface StoreFacts {
  filesHere: number;
  maxFiles: number;
  bytesToday: number;
  bytesInAll: number;
}

/** Bytes one person may store in a day, and in all (SECURITY rule 34). */
export const DAILY_BYTES = 500_000_000;
export const PERSONAL_BYTES = 2_000_000_000;

/** Whether one more file of this size still fits. */
export const canStore = (size: number, stored: StoreFacts): Verdict =>
  stored.filesHere >= stored.maxFiles
    ? deny("too-many-files")
    : stored.bytesToday + size > DAILY_BYTES
      ? deny("daily-quota")
      : stored.bytesInAll + size > PERSONAL_BYTES
        ? deny("personal-quota")
        : allow;

/** How large one file may be: fellows bring whole sessions home, members documents. */
export const fileLimit = (actor: Actor, limits: { member: number; fellow: number }): number =>
  hasRole(actor, "fellow") ? limits.fellow : limits.member;
