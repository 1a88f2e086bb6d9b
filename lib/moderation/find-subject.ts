import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../auth/actor";
import type { Verdict } from "../auth/verdict";
import type { Tx } from "../db/transaction";
import { canReport, postsReadableBy, threadsVisibleTo } from "../discussions/policy";
import { NotFound } from "../errors";
import { renderMarkdown } from "../markdown/markdown";
import { canReportResource, resourceFacts, resourcesVisibleTo } from "../resources/policy";
import { slugOf } from "../slug";
import type { About } from "./events";
import type { SubjectFacts } from "./policy";
import type { Subject } from "./schema";

/** Reads may go through a transaction or not. */
type Database = Pick<Tx, "post" | "thread" | "resource">;

const PERSON = { select: { name: true, handle: true } } as const;

const REPORTS = {
  where: { resolvedAt: null },
  select: { reason: true, note: true, at: true, reporter: PERSON },
  orderBy: { at: "asc" },
  take: 50,
} satisfies Prisma.Post$flagsArgs;

const DECISIONS = {
  select: { id: true, reason: true, note: true, at: true, liftedAt: true, by: PERSON },
  orderBy: { at: "desc" },
  take: 10,
} satisfies Prisma.Post$hidingsArgs;

/** What names a discussion or the comments of a record. */
export const THREAD_NAME = {
  id: true,
  kind: true,
  title: true,
  language: true,
  resource: { select: { id: true, title: true, language: true } },
} satisfies Prisma.ThreadSelect;

type ThreadName = Prisma.ThreadGetPayload<{ select: typeof THREAD_NAME }>;
type Flags = Prisma.PostGetPayload<{ select: { flags: typeof REPORTS } }>["flags"];
type Hidings = Prisma.PostGetPayload<{ select: { hidings: typeof DECISIONS } }>["hidings"];

/** What a report or a decision is about, with all that is known of it. */
export interface Found {
  subject: Subject;
  facts: SubjectFacts;
  /** Whether the actor may report it: the rule of the room it belongs to. */
  reporting: Verdict;
  about: About;
  author: { name: string; handle: string } | null;
  createdAt: Date;
  said: Said;
  /** What it answers. */
  answers: (Said & { author: string }) | null;
  /** The conversation that can be locked. */
  thread: { id: string; locked: boolean } | null;
  flags: Flags;
  hidings: Hidings;
}

interface Said {
  html: string;
  language: string;
}

/**
 * Finds what a report or a decision is about, as far as this actor sees it.
 * @throws NotFound
 */
export async function findSubject(
  database: Database,
  actor: Actor,
  subject: Subject,
): Promise<Found> {
  const find = { post: findPost, thread: findThread, resource: findResource }[subject.kind];
  const found = await find(database, actor, subject);
  if (!found) throw new NotFound();
  return found;
}

const isInForce = (hidings: Hidings): boolean => hidings.some(({ liftedAt }) => liftedAt === null);

async function findPost(database: Database, actor: Actor, subject: Subject) {
  const row = await database.post.findFirst({
    where: { AND: [{ id: subject.id }, postsReadableBy(actor)] },
    select: {
      authorId: true,
      author: PERSON,
      language: true,
      html: true,
      createdAt: true,
      deletedAt: true,
      parent: { select: { html: true, language: true, deletedAt: true, author: PERSON } },
      thread: { select: { ...THREAD_NAME, locks: { where: { liftedAt: null }, take: 1 } } },
      flags: REPORTS,
      hidings: DECISIONS,
    },
  });
  if (!row) return null;
  const { authorId, author, createdAt, html, language, parent, thread, flags, hidings } = row;
  const facts = { authorId, hidden: isInForce(hidings) };
  return {
    subject,
    facts,
    reporting: canReport(actor, { ...facts, deleted: row.deletedAt !== null }),
    about: { kind: subject.kind, authorId, ...namePost(subject.id, thread) },
    author,
    createdAt,
    said: { html, language },
    answers: parent?.deletedAt === null ? { ...parent, author: parent.author.name } : null,
    thread: { id: thread.id, locked: thread.locks.length > 0 },
    flags,
    hidings,
  };
}

async function findThread(database: Database, actor: Actor, subject: Subject) {
  const row = await database.thread.findFirst({
    where: { AND: [{ id: subject.id }, threadsVisibleTo(actor)] },
    select: {
      ...THREAD_NAME,
      authorId: true,
      author: PERSON,
      createdAt: true,
      deletedAt: true,
      posts: { where: { opening: true }, select: { html: true, language: true }, take: 1 },
      locks: { where: { liftedAt: null }, take: 1 },
      flags: REPORTS,
      hidings: DECISIONS,
    },
  });
  if (!row) return null;
  const { id, authorId, author, createdAt, posts, locks, flags, hidings } = row;
  const facts = { authorId, hidden: isInForce(hidings) };
  return {
    subject,
    facts,
    reporting: canReport(actor, { ...facts, deleted: row.deletedAt !== null }),
    about: { kind: subject.kind, authorId, ...nameThread(row) },
    author,
    createdAt,
    said: posts[0] ?? { html: "", language: row.language },
    answers: null,
    thread: { id, locked: locks.length > 0 },
    flags,
    hidings,
  };
}

async function findResource(database: Database, actor: Actor, subject: Subject) {
  const row = await database.resource.findFirst({
    where: { AND: [{ id: subject.id }, resourcesVisibleTo(actor)] },
    select: {
      id: true,
      title: true,
      language: true,
      abstract: true,
      bodyHtml: true,
      state: true,
      depositorId: true,
      depositor: PERSON,
      createdAt: true,
      deletedAt: true,
      flags: REPORTS,
      hidings: DECISIONS,
    },
  });
  if (!row) return null;
  const { language, depositorId, depositor, createdAt, abstract, bodyHtml, flags, hidings } = row;
  return {
    subject,
    facts: { authorId: depositorId, hidden: isInForce(hidings) },
    reporting: canReportResource(actor, {
      ...resourceFacts(row),
      hidden: isInForce(hidings),
    }),
    about: { kind: subject.kind, authorId: depositorId, ...nameResource(row) },
    author: depositor,
    createdAt,
    said: { html: renderMarkdown(abstract) + bodyHtml, language },
    answers: null,
    thread: null,
    flags,
    hidings,
  };
}

/** Title, its language and the address of a resource. */
export const nameResource = (row: { id: string; title: string; language: string }) => ({
  title: row.title,
  language: row.language,
  path: `/resources/${slugOf(row.title, row.id)}`,
});

/** The same of a thread: its own, or its record's. */
export const nameThread = (row: ThreadName) =>
  row.kind === "comments" && row.resource
    ? nameResource(row.resource)
    : {
        title: row.title,
        language: row.language,
        path: `/discussions/${slugOf(row.title, row.id)}`,
      };

/** The same of a post: its thread's name, its own address. */
export const namePost = (id: string, thread: ThreadName) => ({
  ...nameThread(thread),
  path: `/posts/${id}`,
});
