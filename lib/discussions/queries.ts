import type { Prisma } from "@/prisma/generated/client";
import { type Actor, actorId } from "../auth/actor";
import { db } from "../db/client";
import { NotFound } from "../errors";
import { plainText } from "../markdown/markdown";
import { RESOURCE_FACTS } from "../resources/policy";
import { slugOf } from "../slug";
import {
  canLockThread,
  canReply,
  canReport,
  canSeeThread,
  postsReadableBy,
  type ThreadFacts,
  threadsVisibleTo,
} from "./policy";
import {
  authorView,
  IN_ORDER,
  PAGE,
  POST,
  type PostRow,
  postView,
  THREAD,
  type ThreadRow,
  threadFacts,
  uncommented,
} from "./rows";
import type { PostView, ThreadCard, ThreadView } from "./views";

const LIST_PAGE = 20;

/**
 * A discussion with a page of its posts, oldest first.
 * @param after id of the last post of the page before
 * @throws NotFound when there is none, or not for this actor
 */
export async function getThread(actor: Actor, id: string, after?: string): Promise<ThreadView> {
  const thread = await db().thread.findUnique({ where: { id }, select: THREAD });
  if (thread?.kind !== "discussion") throw new NotFound();
  return threadView(actor, thread, after);
}

/**
 * The comments of a resource; a view without id when nobody has commented.
 * @throws NotFound when the resource is not for this actor
 */
export async function getComments(
  actor: Actor,
  resourceId: string,
  after?: string,
): Promise<ThreadView> {
  const where = { kind: "comments", resourceId };
  const thread = await db().thread.findFirst({ where, select: THREAD });
  if (thread) return threadView(actor, thread, after);
  const resource = await db().resource.findUnique({
    where: { id: resourceId },
    select: RESOURCE_FACTS,
  });
  if (!resource) throw new NotFound();
  const facts = uncommented(resource);
  if (!canSeeThread(actor, facts).allowed) throw new NotFound();
  return { ...NO_COMMENTS, ...mayFacts(actor, facts) };
}

const NO_COMMENTS = {
  id: null,
  slug: "",
  title: "",
  language: "en",
  themes: [],
  author: null,
  createdAt: new Date(0),
  replyCount: 0,
  sample: false,
  locked: null,
  hidden: null,
  startedFrom: null,
  opening: null,
  posts: [],
  next: null,
} satisfies Partial<ThreadView>;

function mayFacts(actor: Actor, facts: ThreadFacts): Pick<ThreadView, "may" | "replyRefusal"> {
  const verdict = canReply(actor, facts);
  return {
    may: {
      reply: verdict.allowed,
      lock: canLockThread(actor).allowed,
      report: canReport(actor, facts).allowed,
    },
    replyRefusal: verdict.allowed ? null : verdict.because,
  };
}

async function threadView(actor: Actor, row: ThreadRow, after?: string): Promise<ThreadView> {
  const facts = threadFacts(row);
  if (!canSeeThread(actor, facts).allowed) throw new NotFound();
  const rows = await db().post.findMany({
    where: { threadId: row.id },
    select: POST,
    orderBy: IN_ORDER,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take: PAGE + 1,
  });
  const page = rows.slice(0, PAGE);
  const posts = page
    .filter((post) => !post.opening && leavesTrace(post, page, actor))
    .map((post) => postView(actor, post, facts));
  return {
    id: row.id,
    slug: slugOf(row.title, row.id),
    title: row.title,
    language: row.language,
    themes: row.themes,
    author: row.author && authorView(actor, row.author),
    createdAt: row.createdAt,
    replyCount: row.replyCount,
    sample: row.author?.demo ?? false,
    locked: row.locks[0] ?? null,
    hidden: row.hidings[0] ?? null,
    startedFrom: startedFrom(actor, row),
    opening: await openingView(actor, row, facts, page),
    posts,
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    ...mayFacts(actor, facts),
  };
}

/** A later page of a discussion still shows the opening post. */
async function openingView(
  actor: Actor,
  row: ThreadRow,
  facts: ThreadFacts,
  page: PostRow[],
): Promise<PostView | null> {
  if (row.kind !== "discussion") return null;
  const opening =
    page.find((post) => post.opening) ??
    (await db().post.findFirst({ where: { threadId: row.id, opening: true }, select: POST }));
  return opening && postView(actor, opening, facts);
}

function startedFrom(actor: Actor, { kind, resource }: ThreadRow): ThreadView["startedFrom"] {
  if (kind !== "discussion" || !resource) return null;
  if (!canSeeThread(actor, uncommented(resource)).allowed) return null;
  const { id, title, language } = resource;
  return { id, title, language, slug: slugOf(title, id) };
}

/** A deleted post disappears, unless somebody answered it or its author may bring it back. */
function leavesTrace(post: PostRow, page: PostRow[], actor: Actor): boolean {
  return (
    post.deletedAt === null ||
    post.authorId === actorId(actor) ||
    page.some((other) => other.parentId === post.id && other.deletedAt === null)
  );
}

/** What a list of discussions can be narrowed to. */
export interface ThreadFilter {
  theme?: string;
  resourceId?: string;
  language?: string;
  authorHandle?: string;
  after?: string;
  take?: number;
}

/** Discussions by latest activity, with the id to ask the next page with. */
export async function listThreads(
  actor: Actor,
  filter: ThreadFilter = {},
): Promise<{ threads: ThreadCard[]; next: string | null }> {
  const take = Math.min(filter.take ?? LIST_PAGE, LIST_PAGE);
  const rows = await db().thread.findMany({
    where: { AND: [threadsVisibleTo(actor), { kind: "discussion" }, ...conditions(filter)] },
    select: {
      ...THREAD,
      lastActivityAt: true,
      posts: { where: { opening: true }, select: POST, take: 1 },
    },
    orderBy: [{ lastActivityAt: "desc" }, { id: "desc" }],
    ...(filter.after ? { cursor: { id: filter.after }, skip: 1 } : {}),
    take: take + 1,
  });
  const page = rows.slice(0, take);
  const spoken = await languagesOf(actor, page);
  const threads = page.map(({ posts, lastActivityAt, ...row }) => ({
    id: row.id,
    slug: slugOf(row.title, row.id),
    title: row.title,
    language: row.language,
    excerpt: posts[0] ? excerptOf(actor, posts[0], threadFacts(row)) : "",
    themes: row.themes,
    author: row.author ? authorView(actor, row.author) : { name: "", handle: null, country: null },
    replyCount: row.replyCount,
    languages: [...new Set([row.language, ...(spoken.get(row.id) ?? [])])],
    lastActivityAt,
    locked: row.locks.length > 0,
    hidden: row.hidings.length > 0,
    sample: row.author?.demo ?? false,
  }));
  return { threads, next: rows.length > take ? (page.at(-1)?.id ?? null) : null };
}

const conditions = ({ theme, language, resourceId, authorHandle }: ThreadFilter) =>
  [
    theme && { themes: { has: theme } },
    language && { language },
    resourceId && { resourceId },
    authorHandle && { author: { handle: authorHandle } },
  ].filter((condition) => condition !== undefined && condition !== "");

const excerptOf = (actor: Actor, row: PostRow, facts: ThreadFacts): string =>
  plainText(postView(actor, row, facts).html ?? "", 180);

/** The languages that are spoken in each of these threads, in one statement. */
async function languagesOf(
  actor: Actor,
  threads: { id: string }[],
): Promise<Map<string, string[]>> {
  const said = await db().post.groupBy({
    by: ["threadId", "language"],
    where: {
      AND: [{ threadId: { in: threads.map(({ id }) => id) } }, postsReadableBy(actor)],
      deletedAt: null,
    },
    orderBy: [{ threadId: "asc" }, { language: "asc" }],
  });
  const found = new Map<string, string[]>();
  for (const { threadId, language } of said) {
    found.set(threadId, [...(found.get(threadId) ?? []), language]);
  }
  return found;
}

/** Posts as the search index keeps them, a hundred at a time; only for the system, and only what is open to all. */
export async function getPostsForIndex(
  actor: Actor,
  where: {
    threadId?: string;
    postId?: string;
    /** Comments on this record. */
    resourceId?: string;
    authorId?: string;
    theme?: string;
    after?: string;
  },
) {
  if (actor.kind !== "system") throw new NotFound();
  return db().post.findMany({
    where: {
      AND: [
        postsReadableBy({ kind: "visitor" }),
        where.threadId ? { threadId: where.threadId } : {},
        where.postId ? { id: where.postId } : {},
        where.resourceId ? { thread: { kind: "comments", resourceId: where.resourceId } } : {},
        where.authorId ? { authorId: where.authorId } : {},
        where.theme ? { thread: { themes: { has: where.theme } } } : {},
        where.after ? { id: { gt: where.after } } : {},
      ],
    },
    select: {
      id: true,
      language: true,
      html: true,
      opening: true,
      createdAt: true,
      author: { select: { name: true } },
      thread: {
        select: {
          id: true,
          kind: true,
          title: true,
          language: true,
          themes: true,
          resource: { select: { id: true, title: true, language: true } },
        },
      },
    },
    orderBy: { id: "asc" },
    take: 100,
  });
}

/** Which posts there are, also those that nobody may read any more: the index lets go of them. Only for the system. */
export async function getPostRefs(
  actor: Actor,
  where: { threadId?: string; postId?: string; resourceId?: string; authorId?: string },
  after?: string,
) {
  if (actor.kind !== "system") throw new NotFound();
  return db().post.findMany({
    where: {
      ...(where.threadId ? { threadId: where.threadId } : {}),
      ...(where.postId ? { id: where.postId } : {}),
      ...(where.resourceId ? { thread: { kind: "comments", resourceId: where.resourceId } } : {}),
      ...(where.authorId ? { authorId: where.authorId } : {}),
      ...(after ? { AND: { id: { gt: after } } } : {}),
    },
    select: { id: true, opening: true, threadId: true },
    orderBy: { id: "asc" },
    take: 100,
  });
}

/** A thread or a post that an actor may read: what it is called, for the search and the inbox. */
export interface SpokenCard {
  /** Title of the thread, or of the record commented on. */
  title: string;
  language: string;
  authorName: string;
  /** How the post begins, when that was asked for. */
  excerpt: string;
  excerptLanguage: string;
}

const EXCERPT_LENGTH = 240;

/** Threads and posts by their ids, at most 100 each. */
export interface SpokenIds {
  threads: string[];
  posts: string[];
  /** Whether their words are wanted too; else the texts are not read. */
  excerpts?: boolean;
}

/**
 * Those of these threads and posts that the actor may read, by their ids, in one statement. A thread is among them while
 * its opening post may be read.
 */
export async function getSpoken(
  actor: Actor,
  { threads, posts, excerpts = false }: SpokenIds,
): Promise<Map<string, SpokenCard>> {
  const spoken = new Map<string, SpokenCard>();
  if (threads.length + posts.length === 0) return spoken;
  const asked: Prisma.PostWhereInput[] = [
    { id: { in: posts.slice(0, 100) } },
    { opening: true, threadId: { in: threads.slice(0, 100) } },
  ];
  const rows = await db().post.findMany({
    where: { AND: [{ OR: asked }, postsReadableBy(actor)] },
    select: {
      id: true,
      opening: true,
      language: true,
      html: excerpts,
      author: { select: { name: true } },
      thread: {
        select: {
          id: true,
          kind: true,
          title: true,
          language: true,
          resource: { select: { title: true, language: true } },
        },
      },
    },
    orderBy: { id: "asc" },
    take: 200,
  });
  for (const { id, opening, language, html, author, thread } of rows) {
    const about = thread.kind === "comments" && thread.resource ? thread.resource : thread;
    const card = {
      title: about.title,
      language: about.language,
      authorName: author.name,
      excerpt: excerpts ? plainText(html, EXCERPT_LENGTH) : "",
      excerptLanguage: language,
    };
    if (posts.includes(id)) spoken.set(id, card);
    if (opening && threads.includes(thread.id)) spoken.set(thread.id, card);
  }
  return spoken;
}

/** Who is behind a post and what it answers, for whoever tells them. */
export interface AnsweredView {
  title: string;
  language: string;
  parentAuthorId: string | null;
  threadAuthorId: string | null;
  depositorId: string | null;
}

/** What a post answers; only for the system. Null when nobody else may read it any more. */
export async function getAnswered(actor: Actor, postId: string): Promise<AnsweredView | null> {
  if (actor.kind !== "system") throw new NotFound();
  const post = await db().post.findFirst({
    where: { AND: [{ id: postId }, postsReadableBy({ kind: "visitor" })] },
    select: {
      parent: { select: { authorId: true } },
      thread: {
        select: {
          kind: true,
          title: true,
          language: true,
          authorId: true,
          resource: { select: { title: true, language: true, depositorId: true } },
        },
      },
    },
  });
  if (!post) return null;
  const { parent, thread } = post;
  const record = thread.kind === "comments" ? thread.resource : null;
  return {
    title: record?.title ?? thread.title,
    language: record?.language ?? thread.language,
    parentAuthorId: parent?.authorId ?? null,
    threadAuthorId: thread.authorId,
    depositorId: record?.depositorId ?? null,
  };
}
