import { describe, expect, it } from "vitest";
import { type Actor, type Person, type Role, systemFor, VISITOR } from "../auth/actor";
import {
  canEditEdition,
  canEditTheme,
  canNoteParticipation,
  canSeeEdition,
  canSeeParticipation,
  canSeeTheme,
} from "./policy";

const someone = (role: Role): Person => ({
  kind: "person",
  id: role,
  role,
  name: role,
  handle: role,
  locale: "en",
  sessionId: "s",
  previousVisitAt: null,
});

const actors: [string, Actor][] = [
  ["visitor", VISITOR],
  ["member", someone("member")],
  ["fellow", someone("fellow")],
  ["moderator", someone("moderator")],
  ["admin", someone("admin")],
  ["system", systemFor("test")],
];

const allowed = (rule: (actor: Actor) => { allowed: boolean }) =>
  actors
    .filter(([, actor]) => rule(actor).allowed)
    .map(([name]) => name)
    .join(" ");

describe("editions and themes", () => {
  const everybody = "visitor member fellow moderator admin system";

  it("are seen by everybody", () => {
    expect(allowed(canSeeEdition)).toBe(everybody);
    expect(allowed(canSeeTheme)).toBe(everybody);
  });

  it("are changed by admins and the house itself", () => {
    expect(allowed(canEditEdition)).toBe("admin system");
    expect(allowed(canEditTheme)).toBe("admin system");
    expect(canEditTheme(VISITOR)).toEqual({ allowed: false, because: "admin-only" });
  });
});

describe("participations", () => {
  it("are noted by staff", () => {
    expect(allowed(canNoteParticipation)).toBe("moderator admin system");
  });

  it.each([
    ["everyone", "active", "visitor member fellow moderator admin system"],
    ["members", "active", "member fellow moderator admin system"],
    ["everyone", "suspended", "moderator admin system"],
  ] as const)("of a profile for %s, %s, are seen by: %s", (audience, state, who) => {
    const person = { userId: "someone", audience, state };
    expect(allowed((actor) => canSeeParticipation(actor, { person }))).toBe(who);
  });
});
