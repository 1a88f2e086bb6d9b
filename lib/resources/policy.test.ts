import { describe, expect, it } from "vitest";
import { type Actor, type Person, type Role, systemFor, VISITOR } from "../auth/actor";
import type { Verdict } from "../auth/verdict";
import {
  canDeleteResource,
  canDeposit,
  canEditResource,
  canReadFile,
  canReportResource,
  canReviewResource,
  canSeeQueue,
  canSeeResource,
  canStore,
  canSubmitResource,
  DAILY_BYTES,
  fileLimit,
  isOpenToAll,
  mustBeWhole,
  PERSONAL_BYTES,
  publishesAtOnce,
  type ResourceFacts,
} from "./policy";

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
  depositor: somebody("member", "depositor"),
  member: somebody("member"),
  fellow: somebody("fellow"),
  moderator: somebody("moderator"),
  admin: somebody("admin"),
  system: systemFor("test"),
};

const resource = (facts: Partial<ResourceFacts> = {}): ResourceFacts => ({
  state: "published",
  depositorId: "depositor",
  hidden: false,
  deleted: false,
  ...facts,
});

/** Who is allowed, by name; and why the others are not. */
function judged(ask: (actor: Actor) => Verdict) {
  const answers = Object.entries(ACTORS).map(([name, actor]) => [name, ask(actor)] as const);
  return {
    allowed: answers.filter(([, { allowed }]) => allowed).map(([name]) => name),
    refused: Object.fromEntries(
      answers.flatMap(([name, verdict]) => (verdict.allowed ? [] : [[name, verdict.because]])),
    ),
  };
}

const EVERYBODY = Object.keys(ACTORS);
const STAFF = ["moderator", "admin", "system"];

describe("seeing a resource", () => {
  it.each([
    ["published", resource(), EVERYBODY],
    ["hidden", resource({ hidden: true }), ["depositor", ...STAFF]],
    ["a draft", resource({ state: "draft" }), ["depositor", "system"]],
    ["waiting", resource({ state: "pending" }), ["depositor", ...STAFF]],
    ["sent back", resource({ state: "returned" }), ["depositor", ...STAFF]],
    ["deleted", resource({ deleted: true }), ["depositor", "admin", "system"]],
    ["a deleted draft", resource({ state: "draft", deleted: true }), ["depositor", "system"]],
    ["of the starter corpus", resource({ depositorId: null }), EVERYBODY],
  ])("%s", (_, facts, allowed) => {
    expect(judged((actor) => canSeeResource(actor, facts)).allowed).toEqual(allowed);
    expect(isOpenToAll(facts)).toBe(allowed === EVERYBODY);
  });
});

describe("getting a file", () => {
  it("is for whoever sees its resource", () => {
    const facts = resource({ state: "pending" });
    const { allowed } = judged((actor) => canReadFile(actor, { deleted: false }, facts));
    expect(allowed).toEqual(["depositor", ...STAFF]);
  });

  it("ends when it is taken out, also for its owner", () => {
    const { allowed } = judged((actor) => canReadFile(actor, { deleted: true }, resource()));
    expect(allowed).toEqual(["system"]);
  });
});

it("everybody with an account begins a resource", () => {
  expect(judged(canDeposit).refused).toEqual({ visitor: "sign-in" });
});

describe("changing a resource", () => {
  it.each([
    ["published", resource(), ["depositor", ...STAFF]],
    ["a draft", resource({ state: "draft" }), ["depositor"]],
    ["waiting", resource({ state: "pending" }), ["depositor", ...STAFF]],
    ["deleted", resource({ deleted: true }), []],
  ])("%s", (_, facts, allowed) => {
    expect(judged((actor) => canEditResource(actor, facts)).allowed).toEqual(allowed);
  });
});

it("only the depositor sends a resource to its readers", () => {
  const draft = resource({ state: "draft" });
  expect(judged((actor) => canSubmitResource(actor, draft)).allowed).toEqual(["depositor"]);
  const deleted = resource({ state: "draft", deleted: true });
  expect(judged((actor) => canSubmitResource(actor, deleted)).allowed).toEqual([]);
});

it("fellows publish at once, members when they need not wait", () => {
  const atOnce = (membersWait: boolean) =>
    EVERYBODY.filter((name) => publishesAtOnce(ACTORS[name] ?? VISITOR, membersWait));
  expect(atOnce(true)).toEqual(["fellow", ...STAFF]);
  expect(atOnce(false)).toEqual(EVERYBODY);
});

it("what others read must be whole", () => {
  const states = (["draft", "pending", "returned", "published"] as const).filter((state) =>
    mustBeWhole(resource({ state })),
  );
  expect(states).toEqual(["pending", "published"]);
});

it("the depositor and admins delete and bring back", () => {
  for (const deleted of [false, true]) {
    const { allowed } = judged((actor) => canDeleteResource(actor, resource({ deleted })));
    expect(allowed).toEqual(["depositor", "admin", "system"]);
  }
});

describe("deciding on a submitted resource", () => {
  it("is for staff", () => {
    const pending = resource({ state: "pending" });
    expect(judged((actor) => canReviewResource(actor, pending)).allowed).toEqual(STAFF);
    expect(judged(canSeeQueue).allowed).toEqual(STAFF);
  });

  it("is not for one's own, nor for what does not wait", () => {
    const own = resource({ state: "pending", depositorId: "moderator" });
    expect(judged((actor) => canReviewResource(actor, own)).refused.moderator).toBe("own-work");
    for (const facts of [resource(), resource({ state: "pending", deleted: true })]) {
      const { allowed, refused } = judged((actor) => canReviewResource(actor, facts));
      expect(allowed).toEqual([]);
      expect(refused.moderator).toBe("not-pending");
    }
  });
});

it("members report what others published, while it stands", () => {
  const { allowed, refused } = judged((actor) => canReportResource(actor, resource()));
  expect(allowed).toEqual(["member", "fellow", "moderator", "admin"]);
  expect(refused).toEqual({ visitor: "sign-in", depositor: "own-words", system: "sign-in" });
  for (const gone of [{ hidden: true }, { deleted: true }, { state: "pending" } as const]) {
    expect(judged((actor) => canReportResource(actor, resource(gone))).allowed).toEqual([]);
  }
});

describe("storing files", () => {
  const stored = { filesHere: 0, maxFiles: 3, bytesToday: 0, bytesInAll: 0 };
  it.each([
    ["one more", stored, null],
    ["one too many", { ...stored, filesHere: 3 }, "too-many-files"],
    ["more than a day allows", { ...stored, bytesToday: DAILY_BYTES }, "daily-quota"],
    ["more than a person has", { ...stored, bytesInAll: PERSONAL_BYTES }, "personal-quota"],
  ])("%s", (_, facts, because) => {
    const verdict = canStore(10, facts);
    expect(verdict.allowed ? null : verdict.because).toBe(because);
  });

  it("fellows bring larger files", () => {
    const limits = { member: 25, fellow: 250 };
    const large = EVERYBODY.filter((name) => fileLimit(ACTORS[name] ?? VISITOR, limits) === 250);
    expect(large).toEqual(["fellow", ...STAFF]);
  });
});
