import { describe, expect, it } from "vitest";
import { type Actor, type Person, type Role, systemFor, VISITOR } from "../auth/actor";
import type { Verdict } from "../auth/verdict";
import { canHide, canKeep, canLift, canSeeFlag, canSeeHiding, canSeeQueue } from "./policy";

const somebody = (role: Role, id: string = role): Person => ({
  kind: "person",
  id,
  role,
  name: role,
  handle: role,
  locale: "en",
  sessionId: "s",
  previousVisitAt: null,
});

const ACTORS: Record<string, Actor> = {
  visitor: VISITOR,
  author: somebody("member", "author"),
  member: somebody("member"),
  fellow: somebody("fellow"),
  moderator: somebody("moderator"),
  admin: somebody("admin"),
  system: systemFor("test"),
};

const allowed = (ask: (actor: Actor) => Verdict): string[] =>
  Object.entries(ACTORS)
    .filter(([, actor]) => ask(actor).allowed)
    .map(([name]) => name);

const shown = { authorId: "author", hidden: false };
const gone = { authorId: "author", hidden: true };
const ofModerator = { authorId: "moderator", hidden: false };

describe("decisions", () => {
  it.each([
    ["staff hide", (actor: Actor) => canHide(actor, shown), ["moderator", "admin"]],
    ["staff hide their own", (actor: Actor) => canHide(actor, ofModerator), ["moderator", "admin"]],
    ["nobody hides twice", (actor: Actor) => canHide(actor, gone), []],
    ["staff lift", (actor: Actor) => canLift(actor, gone), ["moderator", "admin"]],
    ["nobody lifts her own", (actor: Actor) => canLift(actor, ofModerator), ["admin"]],
    ["staff answer reports", (actor: Actor) => canKeep(actor, shown), ["moderator", "admin"]],
    ["nobody clears herself", (actor: Actor) => canKeep(actor, ofModerator), ["admin"]],
  ])("%s", (_, ask, names) => {
    expect(allowed(ask)).toEqual(names);
  });

  it("are refused with a reason", () => {
    expect(canHide(somebody("member"), shown)).toEqual({ allowed: false, because: "staff-only" });
    expect(canHide(somebody("admin"), gone)).toEqual({ allowed: false, because: "already-gone" });
    expect(canLift(somebody("moderator"), ofModerator)).toMatchObject({ because: "own-work" });
  });
});

describe("seeing", () => {
  it.each([
    ["the queue", (actor: Actor) => canSeeQueue(actor), ["moderator", "admin", "system"]],
    [
      "a hiding and its reason",
      (actor: Actor) => canSeeHiding(actor, { authorId: "author" }),
      ["author", "moderator", "admin", "system"],
    ],
    [
      "a report",
      (actor: Actor) => canSeeFlag(actor, { reporterId: "member" }),
      ["member", "moderator", "admin", "system"],
    ],
    [
      "a report, never the author of what was reported",
      (actor: Actor) => canSeeFlag(actor, { reporterId: "fellow" }),
      ["fellow", "moderator", "admin", "system"],
    ],
  ])("%s", (_, ask, names) => {
    expect(allowed(ask)).toEqual(names);
  });
});
