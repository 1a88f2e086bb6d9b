import type { Prisma } from "@/prisma/generated/client";
import { type Actor, hasRole } from "../auth/actor";
import { allow, deny, type Verdict } from "../auth/verdict";

/** Who an entry of the index is for. */
export type Audience = "everyone" | "members";

/**
 * The first of two locks: who may find an entry. The second is the room of the thing itself, which is asked for each
 * hit; an entry that lags behind a hiding for a second is not shown.
 */
export const canFind = (actor: Actor, entry: { audience: string }): Verdict =>
  audiencesOf(actor).some((audience) => audience === entry.audience) ? allow : deny("not-found");

/** The same rule as a condition on rows. */
export const entriesFindableBy = (actor: Actor): Prisma.SearchEntryWhereInput => ({
  audience: { in: audiencesOf(actor) },
});

/** The audiences an actor belongs to. */
export const audiencesOf = (actor: Actor): Audience[] =>
  actor.kind === "visitor" ? ["everyone"] : ["everyone", "members"];

/** Who may build the index: the house itself, and admins. */
export const canBuildIndex = (actor: Actor): Verdict =>
  hasRole(actor, "admin") ? allow : deny("admin-only");
