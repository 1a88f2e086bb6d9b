import type { Actor } from "../auth/actor";
import type { Tx } from "../db/transaction";
import { Invalid, NotFound } from "../errors";
import { canSeeResource, mustBeWhole, type ResourceFacts, resourceFacts } from "./policy";
import { issuesOf, WHOLE, type WholeRow } from "./rows";

export interface LoadedResource {
  row: WholeRow;
  facts: ResourceFacts;
}

/**
 * A resource inside a command.
 * @throws NotFound also when the actor may not see it
 */
export async function loadResource(tx: Tx, actor: Actor, id: string): Promise<LoadedResource> {
  const row = await tx.resource.findUnique({ where: { id }, select: WHOLE });
  if (!row) throw new NotFound();
  const facts = resourceFacts(row);
  if (!canSeeResource(actor, facts).allowed) throw new NotFound();
  return { row, facts };
}

/**
 * Goes on only when nothing is missing.
 * @throws Invalid with a key below `errors.` for each field
 */
export function ensureComplete(row: WholeRow, files = row._count.attachments): void {
  const issues = issuesOf(row, { files });
  if (issues.length === 0) return;
  throw new Invalid(
    Object.fromEntries(
      issues.map(({ path, message }) => [
        String(path[0] ?? ""),
        // Messages of our own are keys; those of Zod are English sentences.
        /^[a-z-]+$/.test(message) ? message : "incomplete",
      ]),
    ),
  );
}

/**
 * Goes on when a resource that others read stays whole with so many files.
 * @throws Invalid
 */
export function ensureStaysWhole({ row, facts }: LoadedResource, files: number): void {
  if (mustBeWhole(facts)) ensureComplete(row, files);
}
