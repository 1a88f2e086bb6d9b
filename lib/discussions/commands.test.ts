import { beforeAll, describe, expect, it } from "vitest";
import { type Person, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { onlyOnce } from "../db/transaction";
import { Conflict, Denied, NotFound } from "../errors";
import { postComment, postReply, startThread } from "./commands";
import { lockThread, unlockThread } from "./locks/commands";
import { deletePost, editPost, restorePost } from "./posts/commands";
import { getEditablePost, getPostAddress, getPostHistory, getQuote } from "./posts/queries";
import { getComments, getPostsForIndex, getThread, listThreads } from "./queries";

let fatou: Person;
let rosa: Person;
let moderator: Person;

beforeAll(async () => {
  await testDatabase();
  fatou = await person("fellow", { name: "Fatou" });
  rosa = await person("member", { name: "Rosa" });
  moderator = await person("moderator");
});

const said = (text: string) => ({ text, language: "fr" });
const discussion = (title = "Who pays the auditors?") =>
  startThread(fatou, { ...said("Who pays them?"), title, themes: ["cooperatives"] });

async function guide(facts: { state?: "published" | "pending" } = {}): Promise<string> {
  const id = newId();
  await db().resource.create({
    data: {
      ...{ id, type: "guide", title: "Guide de la mutuelle", language: "fr" },
      ...{ licence: "CC-BY-4.0", publishedAt: new Date(), depositorId: fatou.id },
      state: facts.state ?? "published",
    },
  });
  return id;
}

const rung = (subject: string) =>
  db().event.findMany({ where: { subject }, orderBy: { id: "asc" }, take: 100 });

describe("a discussion", () => {
  it("begins with its first post, and rings", async () => {
    const { threadId, postId } = await discussion();
    const thread = await getThread(VISITOR, threadId);
    expect(thread.opening).toMatchObject({ id: postId, html: "<p>Who pays them?</p>" });
    expect(thread.posts).toEqual([]);
    expect((await rung(`thread:${threadId}`)).map(({ name }) => name)).toEqual(["thread.started"]);
  });

  it("is not for visitors to start", async () => {
    const input = { ...said("Who pays?"), title: "Who pays?", themes: [] };
    await expect(startThread(VISITOR, input)).rejects.toThrow(Denied);
  });

  it("cannot start from a record that its author may not see", async () => {
    const resourceId = await guide({ state: "pending" });
    const input = { ...said("Look"), title: "Look at this", themes: [], resourceId };
    await expect(startThread(rosa, input)).rejects.toThrow(NotFound);
    await expect(startThread(fatou, input)).resolves.toBeDefined();
  });

  it("is found by latest activity, theme and the languages spoken in it", async () => {
    const first = await discussion("The first of two discussions");
    await discussion("The second of two discussions");
    await postReply(rosa, { threadId: first.threadId, text: "Nós pagamos.", language: "pt" });
    const { threads } = await listThreads(VISITOR, { theme: "cooperatives" });
    expect(threads[0]).toMatchObject({
      title: "The first of two discussions",
      languages: ["fr", "pt"],
      replyCount: 1,
      excerpt: "Who pays them?",
    });
    expect((await listThreads(VISITOR, { theme: "housing" })).threads).toEqual([]);
    const { next } = await listThreads(VISITOR, { take: 1 });
    const later = await listThreads(VISITOR, { take: 1, after: next ?? "" });
    expect(later.threads[0]?.title).toBe("The second of two discussions");
  });
});

describe("a reply", () => {
  it("to a reply joins the same branch", async () => {
    const { threadId, postId } = await discussion();
    const reply = await postReply(rosa, { threadId, parentId: postId, ...said("The members.") });
    const answer = await postReply(fatou, { threadId, parentId: reply.postId, ...said("All?") });
    await postReply(rosa, { threadId, parentId: answer.postId, ...said("Nearly all.") });
    const { posts, replyCount } = await getThread(VISITOR, threadId);
    expect(posts.map(({ parentId }) => parentId)).toEqual([null, reply.postId, reply.postId]);
    expect(replyCount).toBe(3);
  });

  it("cannot answer a post of another thread", async () => {
    const [one, other] = [await discussion(), await discussion()];
    const input = { threadId: one.threadId, parentId: other.postId, ...said("Where am I?") };
    await expect(postReply(rosa, input)).rejects.toThrow(NotFound);
  });

  it("sent twice at once with one request id is posted once, and both get the same answer", async () => {
    const { threadId } = await discussion();
    const send = () =>
      onlyOnce(rosa.id, "request-of-rosa", () =>
        postReply(rosa, { threadId, ...said("Once, please.") }),
      );
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ postId }) => postId)).size).toBe(1);
    const { posts, replyCount } = await getThread(VISITOR, threadId);
    expect([posts.length, replyCount]).toEqual([1, 1]);
  });

  it("is refused once the thread is closed, with the moderator's reason for all to read", async () => {
    const { threadId } = await discussion();
    await expect(lockThread(rosa, { threadId, reason: "Enough" })).rejects.toThrow(Denied);
    await lockThread(moderator, { threadId, reason: "Goes in circles." });
    await expect(postReply(rosa, { threadId, ...said("But") })).rejects.toThrow("thread-locked");
    const view = await getThread(rosa, threadId);
    expect(view).toMatchObject({
      locked: { reason: "Goes in circles." },
      replyRefusal: "thread-locked",
      may: { reply: false, lock: false },
    });
    await unlockThread(moderator, { threadId });
    await expect(postReply(rosa, { threadId, ...said("But") })).resolves.toBeDefined();
  });

  it("is new to who was away when it was written, not to its author", async () => {
    const { threadId } = await discussion();
    await postReply(rosa, { threadId, ...said("The members.") });
    const back = { ...fatou, previousVisitAt: new Date(Date.now() - 60_000) };
    expect((await getThread(back, threadId)).posts[0]?.isNew).toBe(true);
    expect((await getThread({ ...back, id: rosa.id }, threadId)).posts[0]?.isNew).toBe(false);
  });
});

describe("closing a thread", () => {
  it("by two moderators at once leaves one lock and one entry in the log", async () => {
    const { threadId } = await discussion();
    const admin = await person("admin");
    const lock = { threadId, reason: "Answered." };
    await Promise.all([lockThread(moderator, lock), lockThread(admin, lock)]);
    const events = (await rung(`thread:${threadId}`)).filter(
      ({ name }) => name === "thread.locked",
    );
    expect(events).toMatchObject([{ privileged: true, reason: "Answered." }]);
  });

  it("works for the comments of a record, and leads back to it", async () => {
    const resourceId = await guide();
    const { threadId } = await postComment(rosa, { resourceId, ...said("Merci !") });
    const address = await lockThread(moderator, { threadId, reason: "Only thanks." });
    expect(address).toBe(`/resources/guide-de-la-mutuelle-${resourceId}`);
  });
});

describe("comments of a resource", () => {
  it("have one thread, also when the first two come at once", async () => {
    const resourceId = await guide();
    expect((await getComments(VISITOR, resourceId)).id).toBeNull();
    const comment = (actor: Person) => postComment(actor, { resourceId, ...said("Merci !") });
    const posted = await Promise.all([comment(rosa), comment(fatou), comment(moderator)]);
    expect(new Set(posted.map(({ threadId }) => threadId)).size).toBe(1);
    const view = await getComments(VISITOR, resourceId);
    expect([view.posts.length, view.replyCount]).toEqual([3, 3]);
  });

  it("wait until the resource is published, and are not found by those who cannot see it", async () => {
    const resourceId = await guide({ state: "pending" });
    const input = { resourceId, ...said("Merci !") };
    await expect(postComment(fatou, input)).rejects.toThrow("not-published");
    await expect(postComment(rosa, input)).rejects.toThrow(NotFound);
    await expect(getComments(rosa, resourceId)).rejects.toThrow(NotFound);
  });
});

describe("correcting", () => {
  it("keeps what was said before, for every reader", async () => {
    const { threadId, postId } = await discussion();
    await editPost(fatou, { postId, version: 1, text: "Who pays the *auditors*?", language: "en" });
    const history = await getPostHistory(VISITOR, postId);
    expect(history.html).toBe("<p>Who pays the <em>auditors</em>?</p>");
    expect(history.versions).toMatchObject([{ version: 1, html: "<p>Who pays them?</p>" }]);
    expect((await getThread(VISITOR, threadId)).opening?.editedAt).not.toBeNull();
  });

  it("is for the author only: to others the source is not found", async () => {
    const { postId } = await discussion();
    await expect(getEditablePost(fatou, postId)).resolves.toMatchObject({ version: 1 });
    await expect(getEditablePost(moderator, postId)).rejects.toThrow(NotFound);
    const input = { postId, version: 1, ...said("I say") };
    await expect(editPost(moderator, input)).rejects.toThrow("not-yours");
  });

  it("in two windows gives way to the one that saved first, and shows its text", async () => {
    const { postId } = await discussion();
    const save = (text: string) => editPost(fatou, { postId, version: 1, ...said(text) });
    const results = await Promise.allSettled([save("One window"), save("Other window")]);
    const lost = results.filter((result) => result.status === "rejected");
    expect(lost.map(({ reason }) => reason)).toEqual([expect.any(Conflict)]);
    const stands = await getPostHistory(fatou, postId);
    expect(lost[0]?.reason.theirs).toBe(stands.html);
    expect(stands.versions.length).toBe(1);
  });
});

describe("deleting", () => {
  it("counts once, leaves a trace to the author, and can be undone", async () => {
    const { threadId } = await discussion();
    const { postId } = await postReply(rosa, { threadId, ...said("Oops") });
    await Promise.all([deletePost(rosa, { postId }), deletePost(rosa, { postId })]);
    expect(await getThread(fatou, threadId)).toMatchObject({ replyCount: 0, posts: [] });
    expect((await getThread(rosa, threadId)).posts).toMatchObject([
      { state: "deleted", html: null, may: { restore: true, edit: false, remove: false } },
    ]);
    await restorePost(rosa, { postId });
    expect(await getThread(VISITOR, threadId)).toMatchObject({
      replyCount: 1,
      posts: [{ state: "visible", html: "<p>Oops</p>" }],
    });
    const names = (await rung(`post:${postId}`)).map(({ name }) => name);
    expect(names).toEqual(["reply.posted", "post.deleted", "post.restored"]);
  });

  it("leaves a trace to everybody when somebody had answered", async () => {
    const { threadId } = await discussion();
    const { postId } = await postReply(rosa, { threadId, ...said("Oops") });
    await postReply(fatou, { threadId, parentId: postId, ...said("What?") });
    await deletePost(rosa, { postId });
    const { posts } = await getThread(VISITOR, threadId);
    expect(posts.map(({ state, html }) => [state, html])).toEqual([
      ["deleted", null],
      ["visible", "<p>What?</p>"],
    ]);
  });

  it("is refused to everybody else, and for the post that opens a discussion", async () => {
    const { threadId, postId } = await discussion();
    await expect(deletePost(fatou, { postId })).rejects.toThrow("opening-post");
    const reply = await postReply(rosa, { threadId, ...said("Mine") });
    await expect(deletePost(moderator, reply)).rejects.toThrow("not-yours");
  });
});

describe("a post's own address", () => {
  it("leads to the page of the thread on which it stands", async () => {
    const { threadId, postId: opening } = await discussion("A long discussion of many voices");
    const ids: string[] = [];
    for (let n = 0; n < 60; n++) {
      ids.push((await postReply(rosa, { threadId, ...said(`Reply ${n}`) })).postId);
    }
    const base = `/discussions/a-long-discussion-of-many-voices-${threadId}`;
    const { next } = await getThread(VISITOR, threadId);
    expect(next).toBe(ids[48]);
    expect(await getPostAddress(VISITOR, opening)).toBe(`${base}#post-${opening}`);
    expect(await getPostAddress(VISITOR, ids[48] ?? "")).toBe(`${base}#post-${ids[48]}`);
    expect(await getPostAddress(VISITOR, ids[49] ?? "")).toBe(
      `${base}?after=${next}#post-${ids[49]}`,
    );
    const later = await getThread(VISITOR, threadId, next ?? "");
    expect(later.posts.map(({ id }) => id)).toEqual(ids.slice(49));
    expect(later.opening?.id).toBe(opening);
  });
});

describe("a quotation", () => {
  it("names who said it and leaves out what she quoted herself", async () => {
    const { threadId } = await discussion();
    const text = "> Who pays them?\n\nThe members.\nAll of them.";
    const { postId } = await postReply(rosa, { threadId, ...said(text) });
    expect((await getQuote(fatou, postId))?.markdown).toBe(
      "> **Rosa**\n>\n> The members.\n> All of them.\n\n",
    );
    await deletePost(rosa, { postId });
    expect(await getQuote(fatou, postId)).toBeNull();
  });
});

describe("the search index", () => {
  it("is given open posts only, and only by the system", async () => {
    const { threadId } = await discussion();
    const { postId } = await postReply(rosa, { threadId, ...said("Oops") });
    await deletePost(rosa, { postId });
    const system = { kind: "system", job: "index" } as const;
    expect((await getPostsForIndex(system, { threadId })).length).toBe(1);
    await expect(getPostsForIndex(moderator, { threadId })).rejects.toThrow(NotFound);
  });
});
