import { beforeAll, describe, expect, it } from "vitest";
import type { ResourceState } from "@/prisma/generated/enums";
import { type Actor, type Person, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { canReadPost, canSeeThread, postsReadableBy, threadsVisibleTo } from "./policy";
import { POST, postFacts, THREAD, threadFacts } from "./rows";

/* The predicates and their where twins give the same answer: every kind of actor, every state of thread and post. */

const BOTH = [false, true];
const STATES: ResourceState[] = ["draft", "pending", "returned", "published"];

let actors: Actor[] = [];
let author: Person;
let moderator: Person;

beforeAll(async () => {
  await testDatabase();
  author = await person("member");
  moderator = await person("moderator");
  const others = [await person("member"), await person("fellow"), await person("admin")];
  actors = [VISITOR, author, moderator, ...others, systemFor("test")];
  for (const hidden of BOTH) {
    for (const deleted of BOTH) await discussion({ hidden, deleted });
  }
  for (const state of STATES) {
    for (const hidden of BOTH) {
      for (const deleted of BOTH) await comments(state, { hidden, deleted });
    }
  }
});

interface Fate {
  hidden: boolean;
  deleted: boolean;
}

const hiding = (): { create: { id: string; byId: string; reason: string } } => ({
  create: { id: newId(), byId: moderator.id, reason: "other" },
});
const fate = ({ hidden, deleted }: Fate) => ({
  ...(hidden ? { hidings: hiding() } : {}),
  deletedAt: deleted ? new Date() : null,
});

async function discussion(state: Fate): Promise<void> {
  const id = newId();
  const data = { id, kind: "discussion", title: "A title", language: "en", authorId: author.id };
  await db().thread.create({ data: { ...data, ...fate(state) } });
  await posts(id);
}

async function comments(state: ResourceState, theirs: Fate): Promise<void> {
  const resourceId = newId();
  await db().resource.create({
    data: {
      id: resourceId,
      state,
      type: "guide",
      title: "A guide",
      language: "en",
      licence: "CC-BY-4.0",
      publishedAt: new Date(),
      depositorId: author.id,
      ...fate(theirs),
    },
  });
  const id = newId();
  await db().thread.create({ data: { id, kind: "comments", language: "en", resourceId } });
  await posts(id);
}

/** A post of each fate in the thread; a lifted hiding counts for nothing. */
async function posts(threadId: string): Promise<void> {
  for (const hidden of BOTH) {
    for (const deleted of BOTH) {
      const data = { id: newId(), threadId, authorId: author.id, language: "en" };
      const said = { markdown: "Said", html: "<p>Said</p>" };
      await db().post.create({ data: { ...data, ...said, ...fate({ hidden, deleted }) } });
    }
  }
  await db().post.create({
    data: {
      ...{ id: newId(), threadId, authorId: author.id, language: "en", markdown: "", html: "" },
      hidings: {
        create: { id: newId(), byId: moderator.id, reason: "other", liftedAt: new Date() },
      },
    },
  });
}

const sorted = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

describe("threads", () => {
  it("are listed to exactly those who may see them", async () => {
    const all = await db().thread.findMany({ select: THREAD, take: 100 });
    expect(all.length).toBe(4 + STATES.length * 4);
    for (const actor of actors) {
      const where = threadsVisibleTo(actor);
      const listed = await db().thread.findMany({ where, select: { id: true }, take: 100 });
      const judged = all.filter((row) => canSeeThread(actor, threadFacts(row)).allowed);
      expect(sorted(listed)).toEqual(sorted(judged));
    }
  });
});

describe("posts", () => {
  it("are listed to exactly those who may see the thread and read the post", async () => {
    const all = await db().post.findMany({
      select: { ...POST, thread: { select: THREAD } },
      take: 100,
    });
    expect(all.length).toBe(100);
    for (const actor of actors) {
      const where = postsReadableBy(actor);
      const listed = await db().post.findMany({ where, select: { id: true }, take: 100 });
      const judged = all.filter(
        (row) =>
          canSeeThread(actor, threadFacts(row.thread)).allowed &&
          canReadPost(actor, postFacts(row)).allowed,
      );
      expect(sorted(listed)).toEqual(sorted(judged));
    }
  });
});
