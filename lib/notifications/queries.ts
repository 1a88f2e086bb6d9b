import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../auth/actor";
import { ensure } from "../auth/verdict";
import { db } from "../db/client";
import { getSpoken, type SpokenCard } from "../discussions/queries";
import { canOpenInbox, canTell, noticesOf } from "./policy";
import type { Because, InboxView, NoticeKind, NoticeView } from "./views";

const UNREAD_SHOWN = 50;
const PAGE = 20;

const NOTICE = {
  id: true,
  kind: true,
  because: true,
  title: true,
  language: true,
  excerpt: true,
  url: true,
  actorName: true,
  createdAt: true,
  readAt: true,
} satisfies Prisma.NoticeSelect;

type NoticeRow = Prisma.NoticeGetPayload<{ select: typeof NOTICE }>;

const NEWEST_FIRST = [
  { createdAt: "desc" },
  { id: "desc" },
] satisfies Prisma.NoticeOrderByWithRelationInput[];

/** How many notices the actor has not read; asked on every page. */
export async function unreadCount(actor: Actor): Promise<number> {
  return db().notice.count({ where: { AND: [noticesOf(actor), { readAt: null }] } });
}

/**
 * The actor's inbox.
 * @param after id of the last read notice of the page before
 * @throws Denied for visitors
 */
export async function getInbox(actor: Actor, after?: string): Promise<InboxView> {
  ensure(canOpenInbox(actor));
  const [unread, read] = await Promise.all([
    after ? [] : newest(actor, { readAt: null }, UNREAD_SHOWN + 1),
    newest(actor, { readAt: { not: null } }, PAGE + 1, after),
  ]);
  const page = read.slice(0, PAGE);
  const shown = await noticeViews(actor, [...unread.slice(0, UNREAD_SHOWN), ...page]);
  return {
    unread: shown.filter((notice) => notice.unread),
    moreUnread: unread.length > UNREAD_SHOWN,
    read: shown.filter((notice) => !notice.unread),
    next: read.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** What was answered to the actor since then, newest first, as far as it may still be read. */
export async function answersSince(actor: Actor, since: Date, take: number): Promise<NoticeView[]> {
  const where = { kind: { in: ["reply", "comment"] }, createdAt: { gt: since } };
  const views = await noticeViews(actor, await newest(actor, where, take));
  return views.filter((notice) => !notice.gone);
}

const newest = (
  actor: Actor,
  where: Prisma.NoticeWhereInput,
  take: number,
  after?: string,
): Promise<NoticeRow[]> =>
  db().notice.findMany({
    where: { AND: [noticesOf(actor), where] },
    select: NOTICE,
    orderBy: NEWEST_FIRST,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take,
  });

/** The post a notice tells of, by its permanent address. */
const postOf = (row: NoticeRow): string => row.url.match(/^\/posts\/(\w+)$/)?.[1] ?? "";

/** What posts say is asked for now: one that was hidden or taken back since is not repeated here. */
async function noticeViews(actor: Actor, rows: NoticeRow[]): Promise<NoticeView[]> {
  const posts = rows.map(postOf).filter(Boolean);
  const spoken = await getSpoken(actor, { threads: [], posts, excerpts: true });
  return rows.map((row) => noticeView(row, spoken.get(postOf(row))));
}

function noticeView(row: NoticeRow, post: SpokenCard | undefined): NoticeView {
  const gone = postOf(row) !== "" && !post;
  const answer = row.kind === "reply" || row.kind === "comment";
  return {
    id: row.id,
    kind: row.kind as NoticeKind,
    because: row.because as Because,
    actorName: answer ? (post?.authorName ?? "") : row.actorName,
    title: gone ? "" : (post?.title ?? row.title),
    titleLanguage: post?.language ?? row.language,
    excerpt: answer ? (post?.excerpt ?? "") : row.excerpt,
    excerptLanguage: answer ? (post?.excerptLanguage ?? row.language) : "",
    path: row.url,
    at: row.createdAt,
    unread: row.readAt === null,
    gone,
  };
}

/** The active moderators and admins, by id; for whoever tells them. */
export async function staffToTell(actor: Actor): Promise<string[]> {
  ensure(canTell(actor));
  const rows = await db().user.findMany({
    where: { state: "active", role: { in: ["moderator", "admin"] } },
    select: { id: true },
    orderBy: { id: "asc" },
    take: 100,
  });
  return rows.map(({ id }) => id);
}

/** The name on an account, "" when it is gone; for whoever tells of it. */
export async function accountName(actor: Actor, id: string): Promise<string> {
  ensure(canTell(actor));
  const row = await db().user.findUnique({ where: { id }, select: { name: true } });
  return row?.name ?? "";
}
