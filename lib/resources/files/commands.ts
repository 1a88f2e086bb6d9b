import type { Readable } from "node:stream";
import { type Actor, actorId } from "../../auth/actor";
import { authorOf, ensure } from "../../auth/verdict";
import { minutesAfter, now } from "../../clock";
import { config } from "../../config";
import { db } from "../../db/client";
import { newId } from "../../db/ids";
import { inTransaction, type Tx } from "../../db/transaction";
import { Invalid, NotFound } from "../../errors";
import { ring } from "../../events/ring";
import { type StoredObject, storage, TooLarge } from "../../storage/storage";
import type { ResourceEvent } from "../events";
import { ensureStaysWhole, type LoadedResource, loadResource } from "../load";
import { canEditResource, canStore, fileLimit, type StoreFacts } from "../policy";
import { keepsPromise } from "./content";
import { tidyFileName } from "./file-name";
import { type FileType, typeByName } from "./schema";

/** A file on its way: a name and a stream of bytes. */
export interface NewFile {
  resourceId: string;
  name: string;
  body: Readable;
}

/** Enough to tell the type of content; archives are read on as far as needed. */
const HEAD_BYTES = 64_000;
const DAY = 24 * 60;

/**
 * Streams a file to storage and hangs it on a resource. The same file sent twice hangs there once.
 * @returns its id
 * @throws Invalid at "files" when the file is refused: type, content, size, emptiness; nothing of it is kept then
 * @throws Denied when the actor may not change the resource, or has no room left
 */
export async function attachFile(actor: Actor, { resourceId, ...file }: NewFile): Promise<string> {
  // A line cut before anybody reads would end the process: an error that no one listens to is thrown.
  file.body.on("error", () => {});
  const name = tidyFileName(file.name);
  const type = typeByName(name);
  // Asked before the bytes arrive: nobody should wait for a refusal that is certain.
  await inTransaction((tx) => ensureRoom(tx, actor, resourceId, 0));
  if (!type) throw new Invalid({ files: "file-type" });
  const stored = await receive(actor, file.body);
  try {
    await ensureContent(type, stored);
    const fileId = await inTransaction((tx) => hang(tx, actor, { resourceId, name, type, stored }));
    if (fileId.known) await storage().remove(stored.key);
    return fileId.id;
  } catch (error) {
    await storage().remove(stored.key);
    throw error;
  }
}

async function receive(actor: Actor, body: Readable): Promise<StoredObject> {
  const { UPLOAD_MAX_BYTES_MEMBER: member, UPLOAD_MAX_BYTES_FELLOW: fellow } = config();
  try {
    return await storage().put(body, fileLimit(actor, { member, fellow }));
  } catch (error) {
    if (error instanceof TooLarge) throw new Invalid({ files: "file-too-large" });
    throw error;
  }
}

async function ensureContent(type: FileType, { key, size }: StoredObject): Promise<void> {
  if (size === 0) throw new Invalid({ files: "file-empty" });
  const head = await storage().head(key, HEAD_BYTES);
  const kept = await keepsPromise(type, () => storage().read(key), head);
  if (!kept) throw new Invalid({ files: "file-content" });
}

interface Arrived {
  resourceId: string;
  name: string;
  type: FileType;
  stored: StoredObject;
}

async function hang(
  tx: Tx,
  actor: Actor,
  { resourceId, name, type, stored }: Arrived,
): Promise<{ id: string; known: boolean }> {
  const { size, sha256, key } = stored;
  const uploadedById = authorOf(actor);
  // Two files at once must not both find room for one: uploads of a person are counted one after the other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`files:${uploadedById}`}, 0))`;
  const same = await tx.attachment.findFirst({
    where: { resourceId, sha256, name, deletedAt: null },
    select: { id: true },
  });
  if (same) return { id: same.id, known: true };
  const loaded = await ensureRoom(tx, actor, resourceId, size);
  ensureStaysWhole(loaded, loaded.row._count.attachments + 1);
  const id = newId();
  await tx.attachment.create({
    data: {
      ...{ id, resourceId, name, size, sha256, uploadedById },
      mediaType: type.mediaType,
      storageKey: key,
    },
  });
  await ringIfPublished(tx, actor, loaded);
  return { id, known: false };
}

async function ensureRoom(
  tx: Tx,
  actor: Actor,
  resourceId: string,
  size: number,
): Promise<LoadedResource> {
  const loaded = await loadResource(tx, actor, resourceId);
  ensure(canEditResource(actor, loaded.facts));
  ensure(canStore(size, await storeFacts(tx, authorOf(actor), loaded)));
  return loaded;
}

async function storeFacts(
  tx: Tx,
  uploadedById: string,
  { row }: LoadedResource,
): Promise<StoreFacts> {
  const yesterday = minutesAfter(now(), -DAY);
  const sum = { _sum: { size: true } } as const;
  const inAll = await tx.attachment.aggregate({ where: { uploadedById }, ...sum });
  const today = await tx.attachment.aggregate({
    where: { uploadedById, createdAt: { gt: yesterday } },
    ...sum,
  });
  return {
    filesHere: row._count.attachments,
    maxFiles: config().UPLOAD_MAX_FILES,
    bytesToday: today._sum.size ?? 0,
    bytesInAll: inAll._sum.size ?? 0,
  };
}

/** Takes a file out; {@link restoreFile} puts it back. */
export const removeFile = (actor: Actor, input: { fileId: string }): Promise<void> =>
  setRemoved(actor, input.fileId, true);

/** Puts a removed file back. */
export const restoreFile = (actor: Actor, input: { fileId: string }): Promise<void> =>
  setRemoved(actor, input.fileId, false);

async function setRemoved(actor: Actor, fileId: string, removed: boolean): Promise<void> {
  await inTransaction(async (tx) => {
    const file = await tx.attachment.findUnique({
      where: { id: fileId },
      select: { resourceId: true, deletedAt: true },
    });
    if (!file) throw new NotFound();
    const loaded = await loadResource(tx, actor, file.resourceId);
    ensure(canEditResource(actor, loaded.facts));
    if ((file.deletedAt !== null) === removed) return;
    ensureStaysWhole(loaded, loaded.row._count.attachments + (removed ? -1 : 1));
    if (!removed) ensure(canStore(0, await storeFacts(tx, authorOf(actor), loaded)));
    await tx.attachment.update({
      where: { id: fileId },
      data: { deletedAt: removed ? now() : null },
    });
    await ringIfPublished(tx, actor, loaded);
  });
}

async function ringIfPublished(tx: Tx, actor: Actor, { row }: LoadedResource): Promise<void> {
  if (row.state !== "published") return;
  await ring<ResourceEvent>(tx, {
    name: "resource.changed",
    subject: `resource:${row.id}`,
    actorId: actorId(actor),
    privileged: actor.kind === "person" && actor.id !== row.depositorId,
    resourceId: row.id,
  });
}

/** Days in which a removed file can be put back. */
const KEPT_DAYS = 30;

/**
 * Removes for good what was taken out a month ago; run every night. The row goes first: bytes without a row are waste,
 * a row without bytes is a broken promise.
 */
export async function forgetRemovedFiles(actor: Actor): Promise<number> {
  if (actor.kind !== "system") throw new NotFound();
  const gone = await db().attachment.findMany({
    where: { deletedAt: { lt: minutesAfter(now(), -KEPT_DAYS * DAY) } },
    select: { id: true, storageKey: true },
    orderBy: { id: "asc" },
    take: 100,
  });
  for (const { id, storageKey } of gone) {
    await inTransaction((tx) => tx.attachment.deleteMany({ where: { id } }));
    await storage().remove(storageKey);
  }
  return gone.length;
}
