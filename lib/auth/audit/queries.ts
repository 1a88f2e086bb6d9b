import type { Prisma } from "@/prisma/generated/client";
import { db } from "../../db/client";
import { NotFound } from "../../errors";
import type { Actor, Role } from "../actor";
import { canReadAudit } from "../policy";
import type { ActView, AuditView, SubjectView } from "../views";

const PAGE = 25;

const ACT = {
  id: true,
  name: true,
  at: true,
  actorId: true,
  subject: true,
  reason: true,
  payload: true,
} satisfies Prisma.EventSelect;

type Row = Prisma.EventGetPayload<{ select: typeof ACT }>;

/**
 * The audit log: what staff did and why, the newest first.
 * @param name of an event, to see only such acts
 * @param before `next` of the page before
 * @throws NotFound for everybody but admins
 */
export async function listAuditEvents(
  actor: Actor,
  { name, before }: { name?: string; before?: string },
): Promise<AuditView> {
  if (!canReadAudit(actor).allowed) throw new NotFound();
  const rows = await db().event.findMany({
    where: {
      privileged: true,
      ...(name ? { name } : {}),
      ...(before ? { id: { lt: BigInt(before) } } : {}),
    },
    select: ACT,
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const page = rows.slice(0, PAGE);
  return {
    acts: await actViews(page),
    next: rows.length > PAGE ? (page.at(-1)?.id.toString() ?? null) : null,
  };
}

/**
 * What staff did to one subject, such as "user:<id>", the newest first.
 * @throws NotFound for everybody but admins
 */
export async function listActsOn(actor: Actor, subject: string): Promise<ActView[]> {
  if (!canReadAudit(actor).allowed) throw new NotFound();
  const rows = await db().event.findMany({
    where: { subject, privileged: true },
    select: ACT,
    orderBy: { id: "desc" },
    take: PAGE,
  });
  return actViews(rows);
}

/** Acts with the names of who did them and to whom: two more statements, however many acts. */
async function actViews(rows: Row[]): Promise<ActView[]> {
  const subjects = rows.map(({ subject }) => partsOf(subject));
  const users = await namesOf([
    ...rows.flatMap(({ actorId }) => actorId ?? []),
    ...subjects.flatMap(({ kind, id }) => (kind === "user" ? id : [])),
  ]);
  const invited = await addressesOf(
    subjects.flatMap(({ kind, id }) => (kind === "invitation" ? id : [])),
  );
  return rows.map((row) => ({
    id: row.id.toString(),
    name: row.name.replaceAll(".", "-"),
    at: row.at,
    actor: row.actorId ? { id: row.actorId, name: users.get(row.actorId) ?? "" } : null,
    subject: subjectView(row.subject, new Map([...users, ...invited])),
    reason: row.reason,
    from: roleIn(row.payload, "from"),
    to: roleIn(row.payload, "to"),
  }));
}

function partsOf(subject: string): { kind: string; id: string } {
  const [kind = "", id = ""] = subject.split(":");
  return { kind, id };
}

/** Where the pages of other rooms are; their addresses end in the id (ARCHITECTURE.md). */
const PAGES: Record<string, string> = {
  user: "/admin/people/",
  post: "/posts/",
  thread: "/discussions/",
  resource: "/resources/",
  edition: "/editions/",
  theme: "/themes/",
};

function subjectView(subject: string, names: Map<string, string>): SubjectView {
  const { kind, id } = partsOf(subject);
  const page = PAGES[kind];
  return { kind, name: names.get(id) ?? null, path: page ? page + id : null };
}

function roleIn(payload: Prisma.JsonValue, field: "from" | "to"): Role | null {
  const value = (payload as Record<string, unknown> | null)?.[field];
  const roles: Role[] = ["member", "fellow", "moderator", "admin"];
  return roles.find((role) => role === value) ?? null;
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const where = { id: { in: [...new Set(ids)] } };
  const rows = await db().user.findMany({ where, select: { id: true, name: true }, take: 100 });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function addressesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const where = { id: { in: [...new Set(ids)] } };
  const rows = await db().token.findMany({ where, select: { id: true, email: true }, take: 100 });
  return new Map(rows.map(({ id, email }) => [id, email ?? ""]));
}
