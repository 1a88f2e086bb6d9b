import { beforeAll, describe, expect, it } from "vitest";
import { type Person, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { newId } from "../db/ids";
import { person, testDatabase } from "../db/testing";
import { postReply, startThread } from "../discussions/commands";
import { deletePost } from "../discussions/posts/commands";
import { getThread } from "../discussions/queries";
import { Denied, NotFound } from "../errors";
import type { Rung } from "../events/event";
import { hideContent, keepContent, liftHiding, reportContent } from "./commands";
import type { ModerationEvent } from "./events";
import { tellHidden, tellLifted } from "./listeners";
import { getCase, getReportable, listDecisions, listReported } from "./queries";
import { reportSchema, type Subject } from "./schema";

let fatou: Person;
let rosa: Person;
let moderator: Person;
let admin: Person;

beforeAll(async () => {
  await testDatabase();
  fatou = await person("fellow", { name: "Fatou", locale: "fr" });
  rosa = await person("member", { name: "Rosa" });
  moderator = await person("moderator", { name: "Mo" });
  admin = await person("admin");
});

/** A discussion of Fatou's with a reply by `author`. */
async function reply(author: Person = fatou): Promise<{ threadId: string; subject: Subject }> {
  const said = { text: "Achetez **ici** !", language: "fr" };
  const title = "Qui paie les auditeurs ?";
  const { threadId } = await startThread(fatou, { ...said, title, themes: [] });
  const { postId } = await postReply(author, { threadId, ...said });
  return { threadId, subject: { kind: "post", id: postId } };
}

const spam = { reason: "spam", note: "An advertisement." } as const;
const keyOf = ({ kind, id }: Subject) => `${kind}:${id}`;
const rung = (subject: Subject) =>
  db().event.findMany({
    where: { subject: keyOf(subject), name: { startsWith: "content." } },
    orderBy: { id: "asc" },
    take: 100,
  });

describe("reporting", () => {
  it("puts a thing into the queue once, however often one member reports it", async () => {
    const { subject } = await reply();
    const report = () => reportContent(rosa, { subject, ...spam });
    await Promise.all([report(), report()]);
    await reportContent(moderator, { subject, reason: "wrong", note: "" });
    const queue = await listReported(moderator);
    expect(queue.find((item) => item.subject === keyOf(subject))).toMatchObject({
      kind: "post",
      title: "Qui paie les auditeurs ?",
      author: "Fatou",
      excerpt: "Achetez ici !",
      reporters: 2,
      reasons: ["spam", "wrong"],
      path: `/posts/${subject.id}`,
    });
    expect((await rung(subject)).map(({ name }) => name)).toEqual([
      "content.reported",
      "content.reported",
    ]);
    expect(await getReportable(rosa, subject)).toMatchObject({ reportedAt: expect.any(Date) });
    expect(await getReportable(admin, subject)).toMatchObject({ reportedAt: null, refusal: null });
  });

  it("is refused about one's own words and to visitors", async () => {
    const { subject } = await reply();
    await expect(reportContent(fatou, { subject, ...spam })).rejects.toThrow("own-words");
    await expect(reportContent(VISITOR, { subject, ...spam })).rejects.toThrow("sign-in");
  });

  it("knows nothing of what the reporter does not see", async () => {
    const { subject } = await reply();
    await hideContent(moderator, { subject, ...spam });
    await expect(reportContent(rosa, { subject, ...spam })).rejects.toThrow(NotFound);
    const id = newId();
    await db().resource.create({
      data: { id, type: "guide", title: "A draft", language: "en", depositorId: fatou.id },
    });
    const draft = { kind: "resource", id } as const;
    await expect(reportContent(rosa, { subject: draft, ...spam })).rejects.toThrow(NotFound);
  });

  it("needs words when the reason is something else", () => {
    const report = { subject: "post:0123456789ab", reason: "other", note: " " };
    expect(reportSchema.safeParse(report).error?.issues[0]).toMatchObject({
      path: ["note"],
      message: "required",
    });
    expect(reportSchema.safeParse({ ...report, reason: "spam" }).success).toBe(true);
    expect(reportSchema.safeParse({ ...report, subject: "user:0123456789ab" }).success).toBe(false);
  });
});

describe("hiding", () => {
  it("leaves a trace to others, the reason to the author, and answers the reports", async () => {
    const { threadId, subject } = await reply();
    await reportContent(rosa, { subject, ...spam });
    await hideContent(moderator, { subject, ...spam });
    const seenBy = async (actor: typeof VISITOR | Person) =>
      (await getThread(actor, threadId)).posts[0];
    for (const reader of [VISITOR, rosa]) {
      expect(await seenBy(reader)).toMatchObject({ state: "hidden", html: null, hidden: null });
    }
    for (const reader of [fatou, moderator, admin]) {
      expect(await seenBy(reader)).toMatchObject({
        html: "<p>Achetez <strong>ici</strong> !</p>",
        hidden: { reason: "spam", note: "An advertisement." },
        may: { edit: false, reply: false },
      });
    }
    const queue = await listReported(moderator);
    expect(queue.some((item) => item.subject === keyOf(subject))).toBe(false);
    expect((await getCase(moderator, subject)).may).toEqual({
      hide: false,
      lift: true,
      keep: true,
    });
  });

  it("is for staff, once, also when two decide at once, and is in the log with its reason", async () => {
    const { subject } = await reply();
    await expect(hideContent(rosa, { subject, ...spam })).rejects.toThrow("staff-only");
    const hide = (actor: Person) => hideContent(actor, { subject, ...spam });
    const results = await Promise.allSettled([hide(moderator), hide(admin)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await rung(subject)).toMatchObject([
      { name: "content.hidden", privileged: true, reason: "An advertisement." },
    ]);
  });

  it("keeps the hidden words out of the log, which is kept for ever", async () => {
    const { subject } = await reply();
    await hideContent(moderator, { subject, ...spam });
    expect(JSON.stringify((await rung(subject))[0]?.payload)).not.toContain("Achetez");
  });

  it("takes a whole discussion out of sight", async () => {
    const { threadId } = await reply();
    await hideContent(moderator, { subject: { kind: "thread", id: threadId }, ...spam });
    await expect(getThread(rosa, threadId)).rejects.toThrow(NotFound);
    expect((await getThread(fatou, threadId)).hidden).toMatchObject({ reason: "spam" });
  });
});

describe("lifting", () => {
  it("shows it again to everybody", async () => {
    const { threadId, subject } = await reply();
    await hideContent(moderator, { subject, ...spam });
    await expect(liftHiding(rosa, { subject, note: "Please" })).rejects.toThrow(NotFound);
    await expect(liftHiding(fatou, { subject, note: "Please" })).rejects.toThrow(Denied);
    await liftHiding(admin, { subject, note: "A real offer." });
    expect((await getThread(VISITOR, threadId)).posts[0]).toMatchObject({ state: "visible" });
    const decided = (await listDecisions(moderator)).filter(
      (decision) => decision.subject === keyOf(subject),
    );
    expect(decided).toMatchObject([{ decision: "lifted", by: "Mo", mayLift: false }]);
  });

  it("is not for the moderator who wrote it", async () => {
    const { subject } = await reply(moderator);
    await hideContent(admin, { subject, ...spam });
    await expect(liftHiding(moderator, { subject, note: "Mine" })).rejects.toThrow("own-work");
  });
});

describe("leaving something as it is", () => {
  it("answers its reports; a new report opens it again", async () => {
    const { subject } = await reply();
    await reportContent(rosa, { subject, ...spam });
    await keepContent(moderator, { subject, note: "A fair offer." });
    const waits = async () =>
      (await listReported(moderator)).some((item) => item.subject === keyOf(subject));
    expect(await waits()).toBe(false);
    expect((await listDecisions(admin))[0]).toMatchObject({ decision: "kept", reasons: ["spam"] });
    await reportContent(rosa, { subject, ...spam });
    expect(await waits()).toBe(true);
  });

  it("is not for the moderator whom the reports are about", async () => {
    const { subject } = await reply(moderator);
    await reportContent(rosa, { subject, ...spam });
    await expect(keepContent(moderator, { subject, note: "Fine" })).rejects.toThrow("own-work");
  });
});

describe("the queue", () => {
  it("is not found by members and visitors", async () => {
    const { subject } = await reply();
    for (const actor of [VISITOR, fatou, rosa]) {
      await expect(listReported(actor)).rejects.toThrow(NotFound);
      await expect(listDecisions(actor)).rejects.toThrow(NotFound);
      await expect(getCase(actor, subject)).rejects.toThrow(NotFound);
    }
  });

  it("forgets what its author deleted", async () => {
    const { subject } = await reply();
    await reportContent(rosa, { subject, ...spam });
    await deletePost(fatou, { postId: subject.id });
    const queue = await listReported(moderator);
    expect(queue.some((item) => item.subject === keyOf(subject))).toBe(false);
  });
});

describe("the letter to the author", () => {
  type Name = "content.hidden" | "content.lifted";

  /** The event as its listener gets it from the job. */
  async function heard<N extends Name>(subject: Subject, name: N) {
    const row = (await rung(subject)).find((event) => event.name === name);
    const { payload, ...event } = row ?? { payload: {} };
    return { ...event, ...(payload as object) } as Rung<Extract<ModerationEvent, { name: N }>>;
  }
  const letters = () => db().mail.findMany({ orderBy: { createdAt: "asc" }, take: 100 });

  it("says in her language what was hidden and why, once", async () => {
    const { subject } = await reply();
    await hideContent(moderator, { subject, ...spam });
    const event = await heard(subject, "content.hidden");
    await tellHidden(event);
    await tellHidden(event);
    const sent = (await letters()).filter(({ key }) => key === `hidden:${event.hidingId}`);
    expect(sent.length).toBe(1);
    expect(sent[0]?.subject).toBe(
      "La modération a masqué votre commentaire sur « Qui paie les auditeurs ? »",
    );
    for (const part of ["An advertisement.", "> Achetez ici !", `/fr/posts/${subject.id}`]) {
      expect(sent[0]?.text).toContain(part);
    }
    await liftHiding(moderator, { subject, note: "My mistake." });
    await tellLifted(await heard(subject, "content.lifted"));
    expect((await letters()).at(-1)).toMatchObject({ key: `lifted:${event.hidingId}` });
  });

  it("is not written about a slip of the hand, nor to oneself", async () => {
    const before = (await letters()).length;
    const { subject } = await reply();
    await hideContent(moderator, { subject, ...spam });
    await liftHiding(moderator, { subject, note: "Wrong line." });
    await tellHidden(await heard(subject, "content.hidden"));
    await tellLifted(await heard(subject, "content.lifted"));
    const own = await reply(moderator);
    await hideContent(moderator, { subject: own.subject, ...spam });
    await tellHidden(await heard(own.subject, "content.hidden"));
    expect((await letters()).length).toBe(before);
  });
});
