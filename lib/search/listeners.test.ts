import { beforeAll, expect, it } from "vitest";
import { type Person, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { postComment, startThread } from "../discussions/commands";
import {
  indexJudged,
  indexPersonOf,
  indexPost,
  indexRenamed,
  indexResourceAndComments,
  indexThread,
} from "./listeners";
import { search } from "./queries";
import { searchSchema } from "./schema";

let author: Person;
let moderator: Person;

const found = async (q: string) => (await search(VISITOR, searchSchema.parse({ q }))).total;
const inIndex = (...ids: string[]) => db().searchEntry.count({ where: { subjectId: { in: ids } } });

/** The parts of an event that every listener gets. */
const facts = { id: 1n, at: new Date(), actorId: null };

beforeAll(async () => {
  await testDatabase();
  author = await person("fellow", { name: "Ngozi" });
  moderator = await person("moderator");
});

it("a hidden resource leaves the index with its comments, and comes back with them", async () => {
  const resourceId = newId();
  await db().resource.create({
    data: {
      id: resourceId,
      title: "Grain banks",
      language: "en",
      type: "guide",
      state: "published",
      licence: "CC-BY-4.0",
      publishedAt: new Date(),
    },
  });
  const { threadId, postId } = await postComment(author, {
    resourceId,
    text: "Weevils are a problem.",
    language: "en",
  });
  await indexResourceAndComments({
    ...facts,
    name: "resource.published",
    subject: `resource:${resourceId}`,
    resourceId,
  });
  expect(await found("weevils")).toBe(1);

  const subject = `resource:${resourceId}`;
  const about = { kind: "resource", authorId: null, title: "", language: "en", path: "/" } as const;
  const hidingId = newId();
  await db().hiding.create({
    data: { id: hidingId, resourceId, byId: moderator.id, reason: "spam", note: "" },
  });
  await indexJudged({
    ...facts,
    ...about,
    name: "content.hidden",
    subject,
    hidingId,
    reasonCode: "spam",
  });
  expect(await inIndex(resourceId, postId, threadId)).toBe(0);

  await db().hiding.update({ where: { id: hidingId }, data: { liftedAt: new Date() } });
  await indexJudged({ ...facts, ...about, name: "content.lifted", subject, hidingId });
  expect(await inIndex(resourceId, postId)).toBe(2);
});

it("a discussion and its posts are found by the name of who wrote them, also after a new name", async () => {
  const { threadId, postId } = await startThread(author, {
    title: "Seed libraries",
    text: "Who keeps them?",
    language: "en",
    themes: [],
  });
  const subject = `thread:${threadId}`;
  await indexThread({ ...facts, name: "thread.started", subject, threadId });
  expect(await found("ngozi seed")).toBe(1);

  await db().user.update({ where: { id: author.id }, data: { name: "Adaeze" } });
  await indexRenamed({ ...facts, name: "account.renamed", subject: `user:${author.id}` });
  expect(await found("adaeze seed")).toBe(1);

  await db().post.update({ where: { id: postId }, data: { html: "<p>Custodians.</p>" } });
  await indexPost({ ...facts, name: "post.edited", subject: `post:${postId}`, threadId, postId });
  expect(await found("custodian seed")).toBe(1);
});

it("a suspended account leaves the index", async () => {
  await db().profile.update({ where: { userId: author.id }, data: { audience: "everyone" } });
  const event = { ...facts, subject: `user:${author.id}`, userId: author.id } as const;
  await indexPersonOf({ ...event, name: "profile.changed" });
  expect(await inIndex(author.id)).toBe(1);
  await db().user.update({ where: { id: author.id }, data: { state: "suspended" } });
  await indexPersonOf({ ...event, name: "account.suspended" });
  expect(await inIndex(author.id)).toBe(0);
});
