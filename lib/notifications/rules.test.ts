import { describe, expect, it } from "vitest";
import { type Happening, hearersOf, RULES, type ToldEvent } from "./rules";

const told = (event: ToldEvent, what: Happening) =>
  hearersOf(event, what).map(({ userId, kind, because }) => `${userId}: ${kind}, ${because}`);

describe("who hears of it, and why", () => {
  it.each<[string, ToldEvent, Happening, string[]]>([
    [
      "an answer to a post in a discussion",
      "reply.posted",
      { actorId: "rosa", parentAuthorId: "ama", threadAuthorId: "bala", depositorId: null },
      ["ama: reply, your-post", "bala: reply, your-thread"],
    ],
    [
      "an answer to the one who also started the discussion",
      "reply.posted",
      { actorId: "rosa", parentAuthorId: "ama", threadAuthorId: "ama" },
      ["ama: reply, your-post"],
    ],
    [
      "an answer to oneself in the discussion of another",
      "reply.posted",
      { actorId: "ama", parentAuthorId: "ama", threadAuthorId: "bala" },
      ["bala: reply, your-thread"],
    ],
    ["an answer to oneself alone", "reply.posted", { actorId: "ama", threadAuthorId: "ama" }, []],
    [
      "a comment on a resource",
      "reply.posted",
      { actorId: "rosa", depositorId: "ama" },
      ["ama: comment, your-resource"],
    ],
    [
      "an answer to the depositor's own comment",
      "reply.posted",
      { actorId: "rosa", parentAuthorId: "ama", depositorId: "ama" },
      ["ama: reply, your-post"],
    ],
    ["a comment on one's own resource", "reply.posted", { actorId: "ama", depositorId: "ama" }, []],
    [
      "a comment on a resource of the starter corpus",
      "reply.posted",
      { actorId: "rosa", depositorId: null },
      [],
    ],
    [
      "a resource handed in, also when a moderator did it",
      "resource.submitted",
      { actorId: "mo", staffIds: ["mo", "adi"] },
      ["adi: resource-submitted, staff"],
    ],
    [
      "a resource that a moderator let out",
      "resource.published",
      { actorId: "mo", depositorId: "ama" },
      ["ama: resource-published, your-resource"],
    ],
    [
      "a resource that its depositor published herself",
      "resource.published",
      { actorId: "ama", depositorId: "ama" },
      [],
    ],
    [
      "a resource sent back",
      "resource.returned",
      { actorId: "mo", depositorId: "ama" },
      ["ama: resource-returned, your-resource"],
    ],
    [
      "something hidden",
      "content.hidden",
      { actorId: "mo", authorId: "ama" },
      ["ama: content-hidden, your-contribution"],
    ],
    [
      "something shown again",
      "content.lifted",
      { actorId: "mo", authorId: "ama" },
      ["ama: content-lifted, your-contribution"],
    ],
    ["a moderator hiding her own words", "content.hidden", { actorId: "mo", authorId: "mo" }, []],
    [
      "something reported: the staff, not its author",
      "content.reported",
      { actorId: "rosa", authorId: "ama", staffIds: ["mo"] },
      ["mo: content-reported, staff"],
    ],
    [
      "a new role",
      "role.changed",
      { actorId: "adi", accountId: "ama" },
      ["ama: role-changed, your-account"],
    ],
    [
      "an account let in",
      "account.admitted",
      { actorId: "mo", accountId: "ama" },
      ["ama: account-admitted, your-account"],
    ],
    [
      "an account that waits",
      "account.requested",
      { actorId: "ama", accountId: "ama", staffIds: ["mo", "adi"] },
      ["mo: account-requested, staff", "adi: account-requested, staff"],
    ],
  ])("%s", (_what, event, what, hearers) => {
    expect(told(event, what)).toEqual(hearers);
  });

  it("names each event of the table at least once above", () => {
    expect(Object.keys(RULES).sort()).toEqual([
      "account.admitted",
      "account.requested",
      "content.hidden",
      "content.lifted",
      "content.reported",
      "reply.posted",
      "resource.published",
      "resource.returned",
      "resource.submitted",
      "role.changed",
    ]);
  });
});
