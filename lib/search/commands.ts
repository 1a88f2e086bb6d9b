import type { Actor } from "../auth/actor";
import { ensure } from "../auth/verdict";
import { inTransaction, type Tx } from "../db/transaction";
import { getPostRefs } from "../discussions/queries";
import { listIndexed } from "./index-queries";
import { canBuildIndex } from "./policy";
import type { EntryType } from "./schema";
import {
  editions,
  networks,
  people,
  posts,
  readThemeWords,
  resources,
  SHELVES,
  type Shelf,
  type Step,
  themes,
} from "./shelves";

/** A thing in the index. */
interface Ref {
  type: EntryType;
  subjectId: string;
}

/**
 * Brings the index to what a resource is now; one that is not open to all leaves it.
 * @throws Denied for all but the system and admins, like all commands here
 */
export const indexResource = (actor: Actor, id: string): Promise<void> =>
  renew(actor, resources, id, [
    { type: "resource", subjectId: id },
    { type: "practice", subjectId: id },
  ]);

/** Brings the index to what somebody's profile is now; a closed account leaves it. */
export const indexPerson = (actor: Actor, id: string): Promise<void> =>
  renew(actor, people, id, [{ type: "person", subjectId: id }]);

/** Brings the index to what an Academy or event is now. */
export const indexEdition = (actor: Actor, id: string): Promise<void> =>
  renew(actor, editions, id, [{ type: "edition", subjectId: id }]);

/** Brings the index to what an organisation is now. */
export const indexNetwork = (actor: Actor, id: string): Promise<void> =>
  renew(actor, networks, id, [{ type: "network", subjectId: id }]);

/** Brings the index to what a theme is called now; see also {@link indexUnderTheme}. */
export const indexTheme = (actor: Actor, id: string): Promise<void> =>
  renew(actor, themes, id, [{ type: "theme", subjectId: id }]);

/** Which posts: one, those of a thread, the comments on a resource, those of a person. */
export interface WhichPosts {
  postId?: string;
  threadId?: string;
  resourceId?: string;
  authorId?: string;
}

/** Brings the index to what these posts are now; an opening post stands for its discussion. */
export async function indexPosts(actor: Actor, which: WhichPosts): Promise<void> {
  ensure(canBuildIndex(actor));
  for (let after: string | undefined; ; ) {
    const rows = await getPostRefs(actor, which, after);
    for (const row of rows) await renew(actor, posts, row.id, [postRef(row)]);
    after = rows.at(-1)?.id;
    if (!after) return;
  }
}

const postRef = (row: { id: string; opening: boolean; threadId: string }): Ref =>
  row.opening ? { type: "thread", subjectId: row.threadId } : { type: "post", subjectId: row.id };

/** Everything that is filed under a theme carries its labels. */
export async function indexUnderTheme(actor: Actor, theme: string): Promise<void> {
  ensure(canBuildIndex(actor));
  for (const shelf of SHELVES) await walk(actor, shelf, { theme });
}

/**
 * Builds the whole index from the rooms, a hundred things at a time; readers search it meanwhile.
 * @param onStep told after each step how many entries were written so far
 * @returns how many entries there are
 */
export async function rebuildIndex(
  actor: Actor,
  onStep: (written: number) => void = () => {},
): Promise<number> {
  ensure(canBuildIndex(actor));
  const written = new Set<string>();
  for (const shelf of SHELVES) {
    await walk(actor, shelf, {}, (step) => {
      for (const entry of step.entries) written.add(entryId(entry));
      onStep(written.size);
    });
  }
  await letGo(actor, written);
  return written.size;
}

/** Entries whose thing was not met: gone, or new since its room was read. The room is asked again for each. */
async function letGo(actor: Actor, met: Set<string>): Promise<void> {
  for (let after: string | undefined; ; ) {
    const entries = await listIndexed(actor, after);
    for (const entry of entries) if (!met.has(entry.id)) await indexAgain(actor, entry);
    after = entries.at(-1)?.id;
    if (!after) return;
  }
}

async function indexAgain(actor: Actor, ref: Ref): Promise<void> {
  const { type, subjectId } = ref;
  if (type === "thread" || type === "post") {
    await alone((tx) => replace(tx, [ref], []));
    return indexPosts(actor, type === "thread" ? { threadId: subjectId } : { postId: subjectId });
  }
  const shelves = {
    resource: resources,
    practice: resources,
    person: people,
    edition: editions,
    network: networks,
    theme: themes,
  };
  return renew(actor, shelves[type], subjectId, [ref]);
}

/** Reads one thing and writes what is to be found of it, nothing when it is not open. */
async function renew(actor: Actor, shelf: Shelf, id: string, refs: Ref[]): Promise<void> {
  ensure(canBuildIndex(actor));
  const words = await readThemeWords(actor);
  await alone(async (tx) => {
    const { entries } = await shelf(actor, words, { id });
    await replace(tx, refs, entries);
  });
}

async function walk(
  actor: Actor,
  shelf: Shelf,
  wish: { theme?: string },
  onStep: (step: Step) => void = () => {},
): Promise<void> {
  const words = await readThemeWords(actor);
  for (let after: string | undefined; ; ) {
    const step = await alone(async (tx) => {
      const read = await shelf(actor, words, { ...wish, after });
      await replace(tx, [], read.entries);
      return read;
    });
    onStep(step);
    if (!step.last) return;
    after = step.last;
  }
}

/**
 * The index is written by one at a time, who reads the room while holding the lock: of two jobs about one thing, the
 * later one writes what it read later. Else an old reading could overwrite a new one and show what was hidden.
 */
const alone = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search index'))`;
    return work(tx);
  });

const entryId = ({ type, subjectId }: Ref): string => `${type}:${subjectId}`;

async function replace(tx: Tx, refs: Ref[], entries: Step["entries"]): Promise<void> {
  const ids = [...refs, ...entries].map(entryId);
  await tx.searchEntry.deleteMany({ where: { id: { in: ids } } });
  await tx.searchEntry.createMany({
    data: entries.map((entry) => ({ id: entryId(entry), ...entry })),
  });
}
