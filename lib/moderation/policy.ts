import type { Prisma } from "@/prisma/generated/client";
import { type Actor, isStaff } from "../auth/actor";
import { allow, deny, type Verdict } from "../auth/verdict";

/** All that the rules need to know of what a decision is about. */
export interface SubjectFacts {
  authorId: string | null;
  hidden: boolean;
}

const isOwn = (actor: Actor, subject: { authorId: string | null }): boolean =>
  actor.kind === "person" && actor.id === subject.authorId;

/** Decisions have an accountable person: the system makes none. */
const staffOnly = (actor: Actor): Verdict =>
  actor.kind === "person" && isStaff(actor) ? allow : deny("staff-only");

/** Who sees what waits for moderators. */
export const canSeeQueue = (actor: Actor): Verdict => (isStaff(actor) ? allow : deny("not-found"));

/** Who may hide: staff, anybody's words, their own too. */
export const canHide = (actor: Actor, subject: SubjectFacts): Verdict =>
  subject.hidden ? deny("already-gone") : staffOnly(actor);

/** Who may show again what was hidden: staff, but not their own. */
export const canLift = (actor: Actor, subject: SubjectFacts): Verdict =>
  isOwn(actor, subject) ? deny("own-work") : staffOnly(actor);

/** Who may answer reports by leaving things as they are: staff, but not about their own. */
export const canKeep = (actor: Actor, subject: SubjectFacts): Verdict =>
  isOwn(actor, subject) ? deny("own-work") : staffOnly(actor);

/** Who sees a hiding and its reason: staff, and the author of what was hidden. */
export const canSeeHiding = (actor: Actor, hiding: { authorId: string | null }): Verdict =>
  isStaff(actor) || isOwn(actor, hiding) ? allow : deny("not-found");

/** The same rule as a condition on rows. */
export function hidingsVisibleTo(actor: Actor): Prisma.HidingWhereInput {
  if (isStaff(actor)) return {};
  if (actor.kind !== "person") return { id: { in: [] } };
  return {
    OR: [
      { post: { authorId: actor.id } },
      { thread: { authorId: actor.id } },
      { resource: { depositorId: actor.id } },
    ],
  };
}

/** Who sees a report: staff, and whoever wrote it. The author of what was reported never learns who did. */
export const canSeeFlag = (actor: Actor, flag: { reporterId: string }): Verdict =>
  isStaff(actor) || isOwn(actor, { authorId: flag.reporterId }) ? allow : deny("not-found");

/** The same rule as a condition on rows. */
export function flagsVisibleTo(actor: Actor): Prisma.FlagWhereInput {
  if (isStaff(actor)) return {};
  return actor.kind === "person" ? { reporterId: actor.id } : { id: { in: [] } };
}
