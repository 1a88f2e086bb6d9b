import type { Role } from "@/prisma/generated/enums";

export type { Role } from "@/prisma/generated/enums";

/** Somebody who is not signed in. */
export interface Visitor {
  kind: "visitor";
}

/** A signed-in person with an active account; read from the database at each request. */
export interface Person {
  kind: "person";
  id: string;
  role: Role;
  name: string;
  handle: string;
  locale: string;
  sessionId: string;
  /** When her last visit ended: what came after is new to her. */
  previousVisitAt: Date | null;
}

/** The house itself: seed, worker, command line. May do what a job needs. */
export interface System {
  kind: "system";
  job: string;
}

/** Who asks. The first argument of every query and command. */
export type Actor = Visitor | Person | System;

export const VISITOR: Visitor = { kind: "visitor" };

/** The system as an actor, for the job named. */
export const systemFor = (job: string): System => ({ kind: "system", job });

/** The id of a person, null for all others. */
export const actorId = (actor: Actor): string | null => (actor.kind === "person" ? actor.id : null);

const RANK: Record<Role, number> = {
  member: 0,
  fellow: 1,
  moderator: 2,
  admin: 3,
};

/** Whether the actor has at least this role. The system counts as an admin. */
export const hasRole = (actor: Actor, role: Role): boolean =>
  actor.kind === "system" || (actor.kind === "person" && RANK[actor.role] >= RANK[role]);

/** Moderators and admins, who see what is hidden. */
export const isStaff = (actor: Actor): boolean => hasRole(actor, "moderator");
