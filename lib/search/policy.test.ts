import { describe, expect, it } from "vitest";
import { type Actor, type Person, type Role, systemFor, VISITOR } from "../auth/actor";
import { audiencesOf, canBuildIndex, canFind } from "./policy";

const somebody = (role: Role): Person => ({
  kind: "person",
  id: "1",
  role,
  name: "",
  handle: "",
  locale: "en",
  sessionId: "",
  previousVisitAt: null,
});

const ACTORS: [string, Actor, members: boolean, builds: boolean][] = [
  ["a visitor", VISITOR, false, false],
  ["a member", somebody("member"), true, false],
  ["a fellow", somebody("fellow"), true, false],
  ["a moderator", somebody("moderator"), true, false],
  ["an admin", somebody("admin"), true, true],
  ["the system", systemFor("test"), true, true],
];

describe.each(ACTORS)("%s", (_who, actor, members, builds) => {
  it("finds what is for everyone", () => {
    expect(canFind(actor, { audience: "everyone" }).allowed).toBe(true);
  });
  it(members ? "finds what is for members" : "does not find what is for members", () => {
    expect(canFind(actor, { audience: "members" }).allowed).toBe(members);
  });
  it("does not find what is for an audience that nobody knows", () => {
    expect(canFind(actor, { audience: "board" }).allowed).toBe(false);
    expect(audiencesOf(actor)).not.toContain("board");
  });
  it(builds ? "builds the index" : "does not build the index", () => {
    expect(canBuildIndex(actor).allowed).toBe(builds);
  });
});
