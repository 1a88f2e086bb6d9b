import type { Prisma } from "@/prisma/generated/client";
import { type Actor, actorId } from "../auth/actor";
import { db } from "../db/client";
import { postsReadableBy, threadsVisibleTo } from "../discussions/policy";
import { NotFound } from "../errors";
import { plainText } from "../markdown/markdown";
import { resourcesVisibleTo } from "../resources/policy";
import { findSubject, namePost, nameResource, nameThread, THREAD_NAME } from "./find-subject";
import { canHide, canKeep, canLift, canSeeQueue, flagsVisibleTo, hidingsVisibleTo } from "./policy";
import type { Subject } from "./schema";
import { columnOf, subjectKey, subjectOf } from "./subject";
import type { CaseView, DecisionView, QueueItem, ReportableView, SubjectLine } from "./views";

const NAME = { select: { name: true } } as const;

/** The columns that say what a report or a hiding is about, with the names to show. */
const ABOUT = {
  postId: true,
  threadId: true,
  resourceId: true,
  post: {
    select: {
      authorId: true,
      author: NAME,
      language: true,
      html: true,
      thread: { select: THREAD_NAME },
    },
  },
  thread: { select: { ...THREAD_NAME, authorId: true, author: NAME } },
  resource: {
    select: { id: true, title: true, language: true, depositorId: true, depositor: NAME },
  },
} as const;

type AboutRow = Prisma.FlagGetPayload<{ select: typeof ABOUT }>;

/** What the actor sees of the rooms below: a deleted post, for instance, is nobody's business any more. */
const about = (actor: Actor) => ({
  OR: [
    { post: postsReadableBy(actor) },
    { thread: threadsVisibleTo(actor) },
    { resource: resourcesVisibleTo(actor) },
  ],
});

function line(row: AboutRow): SubjectLine {
  const subject = subjectOf(row);
  const { post, thread, resource } = row;
  const name = post
    ? namePost(subject.id, post.thread)
    : thread
      ? nameThread(thread)
      : resource && nameResource(resource);
  return {
    subject: subjectKey(subject),
    kind: subject.kind,
    ...(name ?? { title: "", language: "", path: "/" }),
  };
}

const authorName = ({ post, thread, resource }: AboutRow): string =>
  (post?.author ?? thread?.author ?? resource?.depositor)?.name ?? "";
const authorId = ({ post, thread, resource }: AboutRow): string | null =>
  post?.authorId ?? thread?.authorId ?? resource?.depositorId ?? null;

const EXCERPT_LENGTH = 100;

/**
 * What members reported and nobody has answered yet, the oldest first.
 * @throws NotFound for all but staff
 */
export async function listReported(actor: Actor): Promise<QueueItem[]> {
  if (!canSeeQueue(actor).allowed) throw new NotFound();
  const flags = await db().flag.findMany({
    where: { AND: [flagsVisibleTo(actor), { resolvedAt: null }, about(actor)] },
    select: { ...ABOUT, reason: true, at: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: 100,
  });
  const items = new Map<string, QueueItem>();
  for (const flag of flags) {
    const subject = line(flag);
    const known = items.get(subject.subject);
    items.set(subject.subject, {
      ...subject,
      excerpt: plainText(flag.post?.html ?? "", EXCERPT_LENGTH),
      excerptLanguage: flag.post?.language ?? "",
      author: authorName(flag),
      reporters: (known?.reporters ?? 0) + 1,
      reasons: [...new Set([...(known?.reasons ?? []), flag.reason])],
      since: known?.since ?? flag.at,
    });
  }
  return [...items.values()];
}

/**
 * One thing with its reports, its history and what it answers, to decide about it.
 * @throws NotFound for all but staff
 */
export async function getCase(actor: Actor, subject: Subject): Promise<CaseView> {
  if (!canSeeQueue(actor).allowed) throw new NotFound();
  const found = await findSubject(db(), actor, subject);
  const { title, language, path } = found.about;
  return {
    subject: subjectKey(subject),
    kind: subject.kind,
    title,
    language,
    path,
    author: found.author,
    createdAt: found.createdAt,
    said: found.said,
    answers: found.answers,
    thread: found.thread,
    reports: found.flags,
    hidings: found.hidings,
    may: {
      hide: canHide(actor, found.facts).allowed,
      lift: found.facts.hidden && canLift(actor, found.facts).allowed,
      keep: canKeep(actor, found.facts).allowed,
    },
  };
}

const DECIDED = 50;

/**
 * What was decided lately, the newest first.
 * @throws NotFound for all but staff
 */
export async function listDecisions(actor: Actor): Promise<DecisionView[]> {
  if (!canSeeQueue(actor).allowed) throw new NotFound();
  const [hidings, kept] = await Promise.all([listHidings(actor), listKept(actor)]);
  return [...hidings, ...kept].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, DECIDED);
}

async function listHidings(actor: Actor): Promise<DecisionView[]> {
  const rows = await db().hiding.findMany({
    where: { AND: [hidingsVisibleTo(actor), about(actor)] },
    select: { ...ABOUT, reason: true, note: true, at: true, liftedAt: true, by: NAME },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: DECIDED,
  });
  return rows.map((row) => {
    const facts = { authorId: authorId(row), hidden: row.liftedAt === null };
    return {
      ...line(row),
      decision: facts.hidden ? "hidden" : "lifted",
      reasons: [row.reason],
      note: row.note,
      by: row.by.name,
      at: row.liftedAt ?? row.at,
      mayLift: facts.hidden && canLift(actor, facts).allowed,
    };
  });
}

async function listKept(actor: Actor): Promise<DecisionView[]> {
  const rows = await db().flag.findMany({
    where: { AND: [flagsVisibleTo(actor), { resolution: "kept" }, about(actor)] },
    select: { ...ABOUT, reason: true, resolvedAt: true },
    orderBy: [{ resolvedAt: "desc" }, { id: "desc" }],
    take: DECIDED,
  });
  const decisions = new Map<string, DecisionView>();
  for (const { reason, resolvedAt, ...row } of rows) {
    const subject = line(row);
    const at = resolvedAt ?? new Date(0);
    const key = `${subject.subject} ${at.getTime()}`;
    const reasons = [...new Set([...(decisions.get(key)?.reasons ?? []), reason])];
    decisions.set(key, {
      ...subject,
      ...{ decision: "kept", reasons, note: "", by: "", at, mayLift: false },
    });
  }
  return [...decisions.values()];
}

/**
 * What a member is about to report, and whether she has already.
 * @throws NotFound when she does not see it
 */
export async function getReportable(actor: Actor, subject: Subject): Promise<ReportableView> {
  const found = await findSubject(db(), actor, subject);
  const verdict = found.reporting;
  const own = await db().flag.findFirst({
    where: { reporterId: actorId(actor) ?? "", ...columnOf(subject), resolvedAt: null },
    select: { at: true },
  });
  const { title, language, path } = found.about;
  return {
    ...{ subject: subjectKey(subject), kind: subject.kind, title, language, path },
    author: found.author?.name ?? "",
    said: found.said,
    reportedAt: own?.at ?? null,
    refusal: verdict.allowed ? null : verdict.because,
  };
}
