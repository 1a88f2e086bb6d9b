import type { Actor } from "../../auth/actor";
import { db } from "../../db/client";
import { NotFound } from "../../errors";
import { canReadFile, isOpenToAll, RESOURCE_FACTS, resourceFacts } from "../policy";

/** A file that the actor may have: what the route needs to send it. */
export interface ReadableFile {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  storageKey: string;
  /** Whether everybody may have it. */
  open: boolean;
}

/**
 * A file, each time its policy is asked: closing a resource closes its files.
 * @throws NotFound when there is none, or not for this actor
 */
export async function getFile(actor: Actor, id: string): Promise<ReadableFile> {
  const row = await db().attachment.findUnique({
    where: { id },
    select: {
      name: true,
      mediaType: true,
      size: true,
      sha256: true,
      storageKey: true,
      deletedAt: true,
      resource: { select: RESOURCE_FACTS },
    },
  });
  if (!row) throw new NotFound();
  const { resource, deletedAt, ...file } = row;
  const facts = resourceFacts(resource);
  if (!canReadFile(actor, { deleted: deletedAt !== null }, facts).allowed) throw new NotFound();
  return { ...file, open: isOpenToAll(facts) };
}
