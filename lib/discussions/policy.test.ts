import { describe, expect, it } from "vitest";
import { type Actor, type Person, type Role, systemFor, VISITOR } from "../auth/actor";
import type { Verdict } from "../auth/verdict";
import {
  canDeletePost,
  canEditPost,
  canLockThread,
  canReadPost,
  canReply,
  canReport,
  canSeeThread,
  canStartThread,
  type PostFacts,
  type ThreadFacts,
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

const author = somebody("member", "author");
const ACTORS: Record<string, Actor> = {
  visitor: VISITOR,
  author,
  member: somebody("member"),
  fellow: somebody("fellow"),
  moderator: somebody("moderator"),
  admin: somebody("admin"),
  system: systemFor("test"),
};

const thread = (facts: Partial<ThreadFacts> = {}): ThreadFacts => ({
  authorId: "author",
  hidden: false,
  deleted: false,
  locked: false,
  resource: null,
  ...facts,
});
const post = (facts: Partial<PostFacts> = {}): PostFacts => ({
  authorId: "author",
  opening: false,
  hidden: false,
  deleted: false,
  ...facts,
});
const pending = { state: "pending", depositorId: "author", hidden: false, deleted: false } as const;
const published = { ...pending, state: "published" } as const;

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

describe("seeing a thread", () => {
  it.each([
    ["an open one", thread(), EVERYBODY],
    ["a locked one", thread({ locked: true }), EVERYBODY],
    ["a hidden one", thread({ hidden: true }), ["author", ...STAFF]],
    ["a deleted one", thread({ deleted: true }), ["system"]],
    ["comments of a published record", thread({ resource: published }), EVERYBODY],
    ["comments of a pending record", thread({ resource: pending }), ["author", ...STAFF]],
  ])("%s", (_, facts, allowed) => {
    expect(judged((actor) => canSeeThread(actor, facts)).allowed).toEqual(allowed);
  });
});

describe("reading a post", () => {
  it.each([
    ["as it stands", post(), EVERYBODY, ""],
    ["hidden by a moderator", post({ hidden: true }), ["author", ...STAFF], "post-hidden"],
    ["deleted by its author", post({ deleted: true }), ["author", "system"], "post-deleted"],
    ["hidden, then deleted", post({ hidden: true, deleted: true }), ["author", "system"], ""],
  ])("%s", (_, facts, allowed, because) => {
    const { allowed: readers, refused } = judged((actor) => canReadPost(actor, facts));
    expect(readers).toEqual(allowed);
    if (because) expect(refused.visitor).toBe(because);
  });
});

describe("replying", () => {
  it("is for everybody with an account", () => {
    const { allowed, refused } = judged((actor) => canReply(actor, thread()));
    expect(allowed).toEqual(EVERYBODY.filter((name) => name !== "visitor"));
    expect(refused).toEqual({ visitor: "sign-in" });
  });

  it.each([
    ["thread-locked", thread({ locked: true })],
    ["thread-hidden", thread({ hidden: true })],
    ["thread-hidden", thread({ resource: { ...published, hidden: true } })],
    ["already-gone", thread({ deleted: true })],
    ["already-gone", thread({ resource: { ...published, deleted: true } })],
    ["not-published", thread({ resource: pending })],
  ])("is refused to everybody: %s", (because, facts) => {
    const { allowed, refused } = judged((actor) => canReply(actor, facts));
    expect(allowed).toEqual([]);
    expect(new Set(Object.values(refused))).toEqual(new Set(["sign-in", because]));
  });
});

describe("correcting a post", () => {
  it.each([
    ["that stands", post(), thread(), ["author"]],
    ["that opens a discussion", post({ opening: true }), thread(), ["author"]],
    ["that is hidden", post({ hidden: true }), thread(), []],
    ["that is deleted", post({ deleted: true }), thread(), []],
    ["in a locked thread", post(), thread({ locked: true }), []],
  ])("%s", (_, facts, where, allowed) => {
    expect(judged((actor) => canEditPost(actor, facts, where)).allowed).toEqual(allowed);
  });
});

describe("deleting a post and bringing it back", () => {
  it.each([
    ["a reply", post(), ["author"]],
    ["a deleted reply", post({ deleted: true }), ["author"]],
    ["the opening, which carries the thread", post({ opening: true }), []],
  ])("%s", (_, facts, allowed) => {
    expect(judged((actor) => canDeletePost(actor, facts)).allowed).toEqual(allowed);
  });
});

describe("reporting", () => {
  it("is for members, not about their own words", () => {
    const { allowed, refused } = judged((actor) => canReport(actor, post()));
    expect(allowed).toEqual(["member", "fellow", "moderator", "admin"]);
    expect(refused).toEqual({ visitor: "sign-in", author: "own-words", system: "sign-in" });
  });

  it("has no object once the post is gone", () => {
    for (const gone of [{ hidden: true }, { deleted: true }]) {
      expect(judged((actor) => canReport(actor, post(gone))).allowed).toEqual([]);
    }
  });
});

it("everybody with an account starts discussions", () => {
  expect(judged(canStartThread).refused).toEqual({ visitor: "sign-in" });
});

it("moderators and admins close threads", () => {
  expect(judged(canLockThread).allowed).toEqual(STAFF);
});
