import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Person, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { postComment, postReply, startThread } from "../discussions/commands";
import { Denied } from "../errors";
import type { DomainEvent, Rung } from "../events/event";
import { markAllRead, markRead, tell } from "./commands";
import {
  noticeOfAdmission,
  noticeOfJudgement,
  noticeOfReply,
  noticeOfReport,
  noticeOfRequest,
  noticeOfRole,
  noticeOfSubmission,
  noticeToDepositor,
} from "./listeners";
import { answersSince, getInbox, unreadCount } from "./queries";

let ama: Person;
let rosa: Person;
let moderator: Person;

/** The newest event of that name, as its listeners get it. */
async function rung<E extends DomainEvent>(name: E["name"]): Promise<Rung<E>> {
  const { payload, reason, ...event } = await db().event.findFirstOrThrow({
    where: { name },
    orderBy: { id: "desc" },
  });
  return { ...event, reason: reason ?? undefined, ...(payload as object) } as unknown as Rung<E>;
}

let number = 1_000_000n;
const happened = <E>(event: Omit<E, "id" | "at">): E => {
  number += 1n;
  return { id: number, at: new Date(), ...event } as E;
};

async function deposit(depositorId: string, title: string): Promise<string> {
  const id = newId();
  await db().resource.create({
    data: {
      id,
      title,
      depositorId,
      language: "fr",
      type: "guide",
      state: "published",
      licence: "CC-BY-4.0",
      publishedAt: new Date(),
    },
  });
  return id;
}

const discussion = () =>
  startThread(ama, {
    title: "Who keeps the box?",
    text: "Three keys.",
    language: "en",
    themes: [],
  });

beforeAll(testDatabase);
beforeEach(async () => {
  // Staff of one test would hear of the next.
  await db().user.updateMany({ data: { state: "suspended" } });
  ama = await person("member", { name: "Ama" });
  rosa = await person("fellow", { name: "Rosa" });
  moderator = await person("moderator", { name: "Mo" });
});

describe("an answer", () => {
  it("is told once, with who said what where and why it is told", async () => {
    const { threadId } = await discussion();
    const { postId } = await postReply(rosa, {
      threadId,
      text: "We have **five**.",
      language: "en",
    });
    const event = await rung<Parameters<typeof noticeOfReply>[0]>("reply.posted");
    await noticeOfReply(event);
    await noticeOfReply(event);
    expect(await unreadCount(ama)).toBe(1);
    expect(await unreadCount(rosa)).toBe(0);
    expect((await getInbox(ama)).unread).toEqual([
      {
        id: expect.any(String),
        kind: "reply",
        because: "your-thread",
        actorName: "Rosa",
        title: "Who keeps the box?",
        titleLanguage: "en",
        excerpt: expect.stringMatching(/^We have five ?\.$/),
        excerptLanguage: "en",
        path: `/posts/${postId}`,
        at: event.at,
        unread: true,
        gone: false,
      },
    ]);
  });

  it("that was hidden since keeps its line but says nothing of it", async () => {
    const { threadId } = await discussion();
    const { postId } = await postReply(rosa, { threadId, text: "A secret.", language: "en" });
    await noticeOfReply(await rung("reply.posted"));
    await db().hiding.create({
      data: { id: newId(), postId, byId: moderator.id, reason: "spam", note: "" },
    });
    const [notice] = (await getInbox(ama)).unread;
    expect(notice).toMatchObject({ gone: true, title: "", excerpt: "", actorName: "" });
    expect(JSON.stringify(notice)).not.toContain("secret");
    expect(await answersSince(ama, new Date(0), 5)).toEqual([]);
  });

  it("to a resource is told to its depositor", async () => {
    const resourceId = await deposit(ama.id, "Une caisse à trois clés");
    await postComment(rosa, { resourceId, text: "Merci.", language: "fr" });
    await noticeOfReply(await rung("reply.posted"));
    expect(await answersSince(ama, new Date(0), 5)).toMatchObject([
      { kind: "comment", because: "your-resource", title: "Une caisse à trois clés" },
    ]);
  });
});

describe("decisions are told to whom they concern, with the reason", () => {
  it("about a resource", async () => {
    const resourceId = await deposit(ama.id, "Une caisse");
    const returned = {
      name: "resource.returned" as const,
      subject: `resource:${resourceId}`,
      actorId: moderator.id,
      reason: "Who may be asked?",
      resourceId,
    };
    await noticeToDepositor(happened(returned));
    await noticeToDepositor(
      happened({ ...returned, name: "resource.published", reason: undefined }),
    );
    expect((await getInbox(ama)).unread).toMatchObject([
      { kind: "resource-published", excerpt: "", path: `/resources/une-caisse-${resourceId}` },
      { kind: "resource-returned", excerpt: "Who may be asked?", titleLanguage: "fr" },
    ]);
  });

  it("about something hidden and shown again", async () => {
    const { postId } = await discussion();
    const hidden = {
      name: "content.hidden" as const,
      subject: `post:${postId}`,
      actorId: moderator.id,
      reason: "A telephone number stands in it.",
      hidingId: newId(),
      reasonCode: "personal-data",
      kind: "post" as const,
      authorId: ama.id,
      title: "Who keeps the box?",
      language: "en",
      path: `/posts/${postId}`,
    };
    await db().hiding.create({
      data: { id: newId(), postId, byId: moderator.id, reason: "personal-data", note: "" },
    });
    await noticeOfJudgement(happened(hidden));
    await noticeOfJudgement(happened({ ...hidden, name: "content.lifted", reason: "Removed." }));
    expect((await getInbox(ama)).unread).toMatchObject([
      { kind: "content-lifted", excerpt: "Removed." },
      {
        kind: "content-hidden",
        excerpt: "A telephone number stands in it.",
        title: "Who keeps the box?",
        gone: false,
      },
    ]);
    expect(await unreadCount(rosa)).toBe(0);
  });

  it("about an account", async () => {
    const facts = { subject: `user:${ama.id}`, actorId: moderator.id, privileged: true };
    await noticeOfRole(happened({ ...facts, name: "role.changed", from: "member", to: "fellow" }));
    await noticeOfAdmission(happened({ ...facts, name: "account.admitted" }));
    await noticeOfAdmission(happened({ ...facts, name: "account.admitted", privileged: false }));
    expect((await getInbox(ama)).unread).toMatchObject([
      { kind: "account-admitted" },
      { kind: "role-changed", title: "fellow" },
    ]);
  });
});

describe("the staff", () => {
  it("hears of reports, submissions and requests, and no longer when she leaves it", async () => {
    const resourceId = await deposit(ama.id, "Une caisse");
    await noticeOfSubmission(
      happened({
        name: "resource.submitted",
        subject: `resource:${resourceId}`,
        actorId: ama.id,
        resourceId,
      }),
    );
    await noticeOfReport(
      happened({
        name: "content.reported",
        subject: `resource:${resourceId}`,
        actorId: rosa.id,
        flagId: newId(),
        reasonCode: "spam",
        kind: "resource",
        authorId: ama.id,
        title: "Une caisse",
        language: "fr",
        path: `/resources/${resourceId}`,
      }),
    );
    await noticeOfRequest(
      happened({ name: "account.requested", subject: `user:${rosa.id}`, actorId: rosa.id }),
    );
    expect((await getInbox(moderator)).unread).toMatchObject([
      { kind: "account-requested", actorName: "Rosa" },
      { kind: "content-reported", title: "Une caisse", actorName: "" },
      { kind: "resource-submitted", actorName: "Ama" },
    ]);
    expect(await unreadCount(ama)).toBe(0);
    const former: Person = { ...moderator, role: "member" };
    expect(await unreadCount(former)).toBe(0);
    expect((await getInbox(former)).unread).toEqual([]);
  });
});

describe("reading", () => {
  beforeEach(async () => {
    for (const to of ["fellow", "moderator", "fellow"]) {
      await noticeOfRole(
        happened({
          name: "role.changed",
          subject: `user:${ama.id}`,
          actorId: moderator.id,
          from: "member",
          to,
        }),
      );
    }
  });

  it("marks one's own notice, and nobody else's", async () => {
    const [notice] = (await getInbox(ama)).unread;
    await markRead(rosa, { noticeId: notice?.id ?? "" });
    expect(await unreadCount(ama)).toBe(3);
    await markRead(ama, { noticeId: notice?.id ?? "" });
    expect(await unreadCount(ama)).toBe(2);
    expect((await getInbox(ama)).read.map(({ id }) => id)).toEqual([notice?.id]);
  });

  it("marks all that was there, not what came since", async () => {
    const until = new Date();
    await noticeOfRole({
      ...happened({
        name: "role.changed" as const,
        subject: `user:${ama.id}`,
        actorId: moderator.id,
        from: "fellow",
        to: "admin",
      }),
      at: new Date(until.getTime() + 1_000),
    });
    await markAllRead(ama, { until });
    expect((await getInbox(ama)).unread).toMatchObject([{ title: "admin" }]);
  });

  it("goes on after the last notice of a page", async () => {
    const { read, next } = await getInbox(ama);
    expect({ read, next }).toEqual({ read: [], next: null });
    await markAllRead(ama, { until: new Date() });
    const all = (await getInbox(ama)).read;
    const rest = await getInbox(ama, all[0]?.id);
    expect(rest.read).toEqual(all.slice(1));
    expect(rest.unread).toEqual([]);
  });

  it("is for those who have an inbox; nobody but the house writes into it", async () => {
    await expect(getInbox(VISITOR)).rejects.toThrow(Denied);
    await expect(markAllRead(VISITOR, { until: new Date() })).rejects.toThrow(Denied);
    expect(await unreadCount(VISITOR)).toBe(0);
    const event = happened<Rung<DomainEvent>>({ name: "x", subject: "user:1", actorId: null });
    const told = { title: "", language: "en", path: "/" };
    await expect(tell(moderator, { event, hearers: [], told })).rejects.toThrow(Denied);
  });
});
