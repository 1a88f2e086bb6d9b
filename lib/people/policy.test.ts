import { describe, expect, it } from "vitest";
import { type Actor, type Person, type Role, systemFor, VISITOR } from "../auth/actor";
import {
  canEditOrganisation,
  canEditProfile,
  canSeeOrganisation,
  canSeeProfile,
  type ProfileFacts,
} from "./policy";

const someone = (role: Role, id: string = role): Person => ({
  kind: "person",
  id,
  role,
  name: role,
  handle: role,
  locale: "en",
  sessionId: "s",
  previousVisitAt: null,
});

const OWNER = someone("member", "owner");
const actors: Record<string, Actor> = {
  visitor: VISITOR,
  owner: OWNER,
  member: someone("member"),
  fellow: someone("fellow"),
  moderator: someone("moderator"),
  admin: someone("admin"),
  system: systemFor("test"),
};

const profiles: Record<string, ProfileFacts> = {
  "open to all": { userId: "owner", state: "active", audience: "everyone" },
  "for members": { userId: "owner", state: "active", audience: "members" },
  suspended: { userId: "owner", state: "suspended", audience: "everyone" },
  waiting: { userId: "owner", state: "waiting", audience: "everyone" },
};

describe("who sees a profile", () => {
  const everybody = "visitor owner member fellow moderator admin system";
  const members = "owner member fellow moderator admin system";
  const ownerAndStaff = "owner moderator admin system";
  it.each([
    ["open to all", everybody],
    ["for members", members],
    ["suspended", ownerAndStaff],
    ["waiting", ownerAndStaff],
  ])("%s: %s", (state, who) => {
    const profile = profiles[state];
    if (!profile) throw new Error(state);
    const seeing = Object.keys(actors).filter(
      (name) => canSeeProfile(actors[name] ?? VISITOR, profile).allowed,
    );
    expect(seeing.join(" ")).toBe(who);
  });

  it("a refusal sounds as if there were nobody", () => {
    const verdict = canSeeProfile(VISITOR, { userId: "x", state: "active", audience: "members" });
    expect(verdict).toEqual({ allowed: false, because: "not-found" });
  });
});

describe("who changes", () => {
  it.each([
    ["visitor", "sign-in"],
    ["owner", "yes"],
    ["member", "not-yours"],
    ["moderator", "not-yours"],
    ["admin", "not-yours"],
    ["system", "yes"],
  ])("a profile: %s %s", (name, answer) => {
    const verdict = canEditProfile(actors[name] ?? VISITOR, { userId: "owner" });
    expect(verdict.allowed ? "yes" : verdict.because).toBe(answer);
  });

  it.each([
    ["visitor", false],
    ["fellow", false],
    ["moderator", false],
    ["admin", true],
    ["system", true],
  ])("an organisation: %s %s", (name, allowed) => {
    expect(canEditOrganisation(actors[name] ?? VISITOR).allowed).toBe(allowed);
    expect(canSeeOrganisation(actors[name] ?? VISITOR).allowed).toBe(true);
  });
});
