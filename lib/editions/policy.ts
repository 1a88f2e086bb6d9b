import type { Prisma } from "@/prisma/generated/client";
import { type Actor, hasRole, isStaff } from "../auth/actor";
import { allow, deny, type Verdict } from "../auth/verdict";
import { canSeeProfile, type ProfileFacts, profilesVisibleTo } from "../people/policy";

/** Academies and the events around them are for everybody to see. */
export const canSeeEdition = (_actor: Actor): Verdict => allow;

/** The same rule as a condition on rows. */
export const editionsVisibleTo = (_actor: Actor): Prisma.EditionWhereInput => ({});

/** Themes are for everybody to see. */
export const canSeeTheme = (_actor: Actor): Verdict => allow;

/** The same rule as a condition on rows. */
export const themesVisibleTo = (_actor: Actor): Prisma.ThemeWhereInput => ({});

/** Who sees that somebody took part: whoever sees that person's profile. */
export const canSeeParticipation = (actor: Actor, { person }: { person: ProfileFacts }): Verdict =>
  canSeeProfile(actor, person);

/** The same rule as a condition on rows. */
export const participationsVisibleTo = (actor: Actor): Prisma.ParticipationWhereInput => ({
  user: profilesVisibleTo(actor),
});

/** Who writes about an edition. */
export const canEditEdition = (actor: Actor): Verdict =>
  hasRole(actor, "admin") ? allow : deny("admin-only");

/** Who changes the themes: their labels stand on nearly every page. */
export const canEditTheme = (actor: Actor): Verdict =>
  hasRole(actor, "admin") ? allow : deny("admin-only");

/** Who notes that somebody took part, and takes it back. */
export const canNoteParticipation = (actor: Actor): Verdict =>
  isStaff(actor) ? allow : deny("staff-only");
