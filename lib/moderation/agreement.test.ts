import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, type Person, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { canSeeFlag, canSeeHiding, flagsVisibleTo, hidingsVisibleTo } from "./policy";

/* The predicates and their where twins give the same answer: every kind of actor, every kind of subject. */

let actors: Actor[] = [];
let author: Person;
let reporter: Person;

beforeAll(async () => {
  await testDatabase();
  author = await person("member");
  reporter = await person("fellow");
  const moderator = await person("moderator");
  const others = [await person("member"), await person("admin")];
  actors = [VISITOR, author, reporter, moderator, ...others, systemFor("test")];
  for (const writer of [author, moderator]) {
    for (const columns of await subjectsOf(writer)) await judge(columns, moderator);
  }
});

/** A discussion, its post and a resource of this person. */
async function subjectsOf({ id: authorId }: Person) {
  const [threadId, postId, resourceId] = [newId(), newId(), newId()];
  const said = { language: "en", markdown: "", html: "", authorId };
  await db().thread.create({
    data: {
      ...{ id: threadId, kind: "discussion", title: "A title", language: "en", authorId },
      posts: { create: { id: postId, opening: true, ...said } },
    },
  });
  await db().resource.create({
    data: { id: resourceId, type: "guide", title: "", language: "en", depositorId: authorId },
  });
  return [{ threadId }, { postId }, { resourceId }];
}

/** A report, a lifted hiding and one in force. */
async function judge(columns: object, moderator: Person): Promise<void> {
  await db().flag.create({
    data: { id: newId(), ...columns, reporterId: reporter.id, reason: "spam" },
  });
  for (const liftedAt of [new Date(), null]) {
    await db().hiding.create({
      data: { id: newId(), ...columns, byId: moderator.id, reason: "spam", liftedAt },
    });
  }
}

const sorted = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

describe("hidings", () => {
  it("are listed to exactly those who may see them", async () => {
    const all = await db().hiding.findMany({
      include: { post: true, thread: true, resource: true },
      take: 100,
    });
    expect(all.length).toBe(12);
    for (const actor of actors) {
      const where = hidingsVisibleTo(actor);
      const listed = await db().hiding.findMany({ where, select: { id: true }, take: 100 });
      const judged = all.filter(({ post, thread, resource }) => {
        const authorId = (post ?? thread)?.authorId ?? resource?.depositorId ?? null;
        return canSeeHiding(actor, { authorId }).allowed;
      });
      expect(sorted(listed)).toEqual(sorted(judged));
    }
  });
});

describe("reports", () => {
  it("are listed to exactly those who may see them", async () => {
    const all = await db().flag.findMany({ take: 100 });
    expect(all.length).toBe(6);
    for (const actor of actors) {
      const where = flagsVisibleTo(actor);
      const listed = await db().flag.findMany({ where, select: { id: true }, take: 100 });
      const judged = all.filter((flag) => canSeeFlag(actor, flag).allowed);
      expect(sorted(listed)).toEqual(sorted(judged));
    }
  });
});
