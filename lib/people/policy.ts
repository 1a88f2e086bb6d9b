import type { Prisma } from "@/prisma/generated/client";
import type { AccountState } from "@/prisma/generated/enums";
import { type Actor, hasRole, isStaff } from "../auth/actor";
import { allow, deny, type Verdict } from "../auth/verdict";

/** All that the rules need to know of somebody's profile. */
export interface ProfileFacts {
  userId: string;
  state: AccountState;
  /** "everyone" or "members"; who never wrote a profile is seen by members. */
  audience: string;
}

/** The columns from which {@link profileFacts} are made. */
export const PROFILE_FACTS = {
  id: true,
  state: true,
  profile: { select: { audience: true } },
} satisfies Prisma.UserSelect;

/** The facts in a row of User selected with PROFILE_FACTS. */
export const profileFacts = (row: {
  id: string;
  state: AccountState;
  profile: { audience: string } | null;
}): ProfileFacts => ({
  userId: row.id,
  state: row.state,
  audience: row.profile?.audience ?? "members",
});

const isOwn = (actor: Actor, profile: { userId: string }): boolean =>
  actor.kind === "person" && actor.id === profile.userId;

/** Who sees a profile: its owner and staff always; of active accounts everybody or members, as its owner chose. */
export const canSeeProfile = (actor: Actor, profile: ProfileFacts): Verdict =>
  isStaff(actor) || isOwn(actor, profile)
    ? allow
    : profile.state !== "active"
      ? deny("not-found")
      : actor.kind === "person" || profile.audience === "everyone"
        ? allow
        : deny("not-found");

/** The same rule as a condition on rows of User. */
export function profilesVisibleTo(actor: Actor): Prisma.UserWhereInput {
  if (isStaff(actor)) return {};
  return actor.kind === "person"
    ? { OR: [{ state: "active" }, { id: actor.id }] }
    : { state: "active", profile: { audience: "everyone" } };
}

/** Who changes a profile: the person it is about, and the house itself. Staff hide things, but put no words in mouths. */
export const canEditProfile = (actor: Actor, profile: { userId: string }): Verdict =>
  actor.kind === "system" || isOwn(actor, profile)
    ? allow
    : deny(actor.kind === "visitor" ? "sign-in" : "not-yours");

/** Organisations and networks are for everybody to see. */
export const canSeeOrganisation = (_actor: Actor): Verdict => allow;

/** The same rule as a condition on rows. */
export const organisationsVisibleTo = (_actor: Actor): Prisma.OrganisationWhereInput => ({});

/** Who keeps the list of organisations. */
export const canEditOrganisation = (actor: Actor): Verdict =>
  hasRole(actor, "admin") ? allow : deny("admin-only");
