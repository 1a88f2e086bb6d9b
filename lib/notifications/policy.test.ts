import { describe, expect, it } from "vitest";
import { type Actor, type Person, type Role, systemFor, VISITOR } from "../auth/actor";
import { canOpenInbox, canReadNotice, canTell } from "./policy";

const somebody = (role: Role, id: string): Person => ({
  kind: "person",
  id,
  role,
  name: "",
  handle: "",
  locale: "en",
  sessionId: "",
  previousVisitAt: null,
});

const ACTORS: [string, Actor, plain: boolean, staff: boolean][] = [
  ["a visitor", VISITOR, false, false],
  ["the system", systemFor("test"), false, false],
  ["another member", somebody("member", "other"), false, false],
  ["another admin", somebody("admin", "other"), false, false],
  ["whom it is for", somebody("member", "hers"), true, false],
  ["a fellow whom it is for", somebody("fellow", "hers"), true, false],
  ["a moderator whom it is for", somebody("moderator", "hers"), true, true],
  ["an admin whom it is for", somebody("admin", "hers"), true, true],
];

describe.each(ACTORS)("%s", (_who, actor, plain, staff) => {
  it(`${plain ? "reads" : "does not read"} a notice`, () => {
    expect(canReadNotice(actor, { userId: "hers", because: "your-post" }).allowed).toBe(plain);
  });
  it(`${staff ? "reads" : "does not read"} a notice for staff`, () => {
    expect(canReadNotice(actor, { userId: "hers", because: "staff" }).allowed).toBe(staff);
  });
  it("has an inbox when she is a person, and tells others only as the house", () => {
    expect(canOpenInbox(actor).allowed).toBe(actor.kind === "person");
    expect(canTell(actor).allowed).toBe(actor.kind === "system");
  });
});
