import { type Actor, actorId } from "../../auth/actor";
import { authorOf, ensure } from "../../auth/verdict";
import { now } from "../../clock";
import { newId } from "../../db/ids";
import { inTransaction, onlyOnce, type Tx } from "../../db/transaction";
import { listEditions, themeLabels } from "../../editions/queries";
import { ring } from "../../events/ring";
import { changesIn, type Draft, withPlaces } from "../draft";
import type { ResourceEvent } from "../events";
import { type LoadedResource, loadResource } from "../load";
import { canDeposit, canEditResource, mustBeWhole } from "../policy";
import { columnsOf, draftOf, issuesOf } from "../rows";
import type { StartInput } from "../schema";

/** A draft that has just begun. */
export interface Started {
  resourceId: string;
  version: number;
}

/**
 * Begins a draft: it exists from the first keystroke.
 * @param requestId of the form; sent twice it begins one draft
 */
export async function startDraft(
  actor: Actor,
  { type, title, language, requestId }: StartInput & { requestId?: string },
): Promise<Started> {
  ensure(canDeposit(actor));
  const depositorId = authorOf(actor);
  const start = () =>
    inTransaction(async (tx) => {
      const resourceId = newId();
      await tx.resource.create({
        data: {
          ...{ id: resourceId, type, title, language, depositorId },
          ...{ creators: [], languages: [], countries: [], themes: [], sources: [] },
        },
      });
      return { resourceId, version: 1 };
    });
  return requestId ? onlyOnce(depositorId, requestId, start) : start();
}

/** What somebody changed, and in which version. */
export interface SaveInput {
  resourceId: string;
  version: number;
  draft: Partial<Draft>;
  /** What was typed where no column can hold it. */
  unread?: Record<string, string>;
  /** Of the form; sent twice it is saved once. An answer other than "saved" is kept under it with what was typed. */
  requestId?: string;
}

/** What came of saving. Whatever was not saved comes back, so that the form can show it again. */
export type SaveResult = { resourceId: string; version: number } & (
  | { outcome: "saved" }
  | { outcome: "conflict" | "incomplete"; draft: Partial<Draft>; unread: Record<string, string> }
);

/**
 * Saves what was typed. A draft keeps anything; what others already read is saved only when it is whole. When somebody
 * else saved first, nothing is overwritten: both texts are shown.
 */
export async function saveDraft(actor: Actor, input: SaveInput): Promise<SaveResult> {
  const draft = await knownOnly(actor, input.draft);
  const save = () => inTransaction((tx) => saveIn(tx, actor, { ...input, draft }));
  const { requestId } = input;
  return requestId && actor.kind === "person" ? onlyOnce(actor.id, requestId, save) : save();
}

/** Themes and editions come from lists; what is not in them is no theme and no edition. */
async function knownOnly(actor: Actor, draft: Partial<Draft>): Promise<Partial<Draft>> {
  const known = { ...draft };
  if (draft.themes?.length) {
    const labels = await themeLabels(actor);
    known.themes = draft.themes.filter((theme) => theme in labels);
  }
  if (draft.editionId) {
    const { editions, events } = await listEditions(actor);
    if (![...editions, ...events].some(({ id }) => id === draft.editionId)) known.editionId = null;
  }
  return known;
}

async function saveIn(tx: Tx, actor: Actor, input: SaveInput): Promise<SaveResult> {
  const { resourceId, version, draft, unread = {} } = input;
  const loaded = await loadResource(tx, actor, resourceId);
  const { row, facts } = loaded;
  ensure(canEditResource(actor, facts));
  const present = draftOf(row);
  const changed = changesIn(withPlaces({ ...present, ...draft }), present);
  const settled = mustBeWhole(facts);
  const lost = Object.keys(unread).length > 0 && settled;
  const back = { resourceId, version: row.version, draft, unread };
  if (Object.keys(changed).length === 0 && !lost) {
    return { outcome: "saved", resourceId, version: row.version };
  }
  if (row.version !== version) return { outcome: "conflict", ...back };
  if (settled && (lost || issuesOf(row, { changed }).length > 0)) {
    return { outcome: "incomplete", ...back };
  }
  const saved = await write(tx, loaded, changed);
  if (!saved) return { outcome: "conflict", ...back };
  if (row.state === "published") await ringChanged(tx, actor, loaded);
  return { outcome: "saved", resourceId, version: version + 1 };
}

/** @returns whether the version was still the one that was loaded */
async function write(tx: Tx, { row }: LoadedResource, changed: Partial<Draft>): Promise<boolean> {
  const { id, version } = row;
  const { resource, practice } = columnsOf(changed);
  const { count } = await tx.resource.updateMany({
    where: { id, version },
    data: { ...resource, version: version + 1, updatedAt: now() },
  });
  if (count === 0) return false;
  if (Object.keys(practice).length > 0) {
    const empty = { organisations: [], results: [], enablingFactors: [], lessons: [] };
    const lists = { ...empty, countriesFrom: [], countriesTo: [], howToReplicate: [] };
    const seeded = { sdgs: [], decentWork: [], editorialFields: [] };
    await tx.goodPractice.upsert({
      where: { resourceId: id },
      create: { resourceId: id, ...lists, ...seeded, ...practice },
      update: practice,
    });
  }
  return true;
}

async function ringChanged(tx: Tx, actor: Actor, { row }: LoadedResource): Promise<void> {
  await ring<ResourceEvent>(tx, {
    name: "resource.changed",
    subject: `resource:${row.id}`,
    actorId: actorId(actor),
    privileged: actor.kind === "person" && actor.id !== row.depositorId,
    resourceId: row.id,
  });
}
