import type { Actor } from "../auth/actor";
import { getSpoken } from "../discussions/queries";
import { listEditions, themeLabels } from "../editions/queries";
import { canSeeOrganisation } from "../people/policy";
import { peopleById } from "../people/queries";
import { getPassages } from "../resources/queries";
import type { FoundEntry } from "./index-queries";
import type { EntryType } from "./schema";

/** What a room says of an entry that the actor may see; `{}` when the index knows all there is to show. */
export interface RoomCard {
  /** The thread or record in which a post stands. */
  title?: string;
  titleLanguage?: string;
  /** The title in several languages: { en: "…", fr: "…" } */
  labels?: Record<string, string>;
  /** Of a good practice: countries where it worked, and where it went. */
  passage?: { from: string[]; to: string[] };
  authorName?: string;
}

/**
 * The second lock. Each room says which of these entries the actor may see now, at one statement a room: the index may
 * lag behind a hiding, a room does not. Themes and editions are kept in memory; of networks the policy alone decides.
 */
export async function askRooms(
  actor: Actor,
  entries: FoundEntry[],
): Promise<Map<string, RoomCard>> {
  const ids = (...types: EntryType[]) =>
    entries.filter(({ type }) => types.includes(type)).map(({ subjectId }) => subjectId);
  const [passages, spoken, people, labels] = await Promise.all([
    getPassages(actor, ids("resource", "practice")),
    getSpoken(actor, { threads: ids("thread"), posts: ids("post") }),
    peopleIn(actor, ids("person")),
    labelsOf(actor, ids("theme", "edition")),
  ]);
  const cardOf = ({ type, subjectId }: FoundEntry): RoomCard | undefined => {
    if (type === "network") return canSeeOrganisation(actor).allowed ? {} : undefined;
    if (type === "person") return people.has(subjectId) ? {} : undefined;
    if (type === "theme" || type === "edition") return labels.get(subjectId);
    if (type === "resource" || type === "practice") {
      return passages.has(subjectId)
        ? { passage: passages.get(subjectId) ?? undefined }
        : undefined;
    }
    const said = spoken.get(subjectId);
    return said && { title: said.title, titleLanguage: said.language, authorName: said.authorName };
  };
  return new Map(
    entries.flatMap((entry) => {
      const card = cardOf(entry);
      return card ? [[entry.id, card] as const] : [];
    }),
  );
}

const peopleIn = async (actor: Actor, ids: string[]) =>
  ids.length > 0 ? peopleById(actor, ids) : new Map();

async function labelsOf(actor: Actor, ids: string[]): Promise<Map<string, RoomCard>> {
  if (ids.length === 0) return new Map();
  const [themes, { editions, events }] = await Promise.all([
    themeLabels(actor),
    listEditions(actor),
  ]);
  return new Map([
    ...Object.entries(themes).map(([id, labels]) => [id, { labels }] as const),
    ...[...editions, ...events].map(({ id, name }) => [id, { labels: name }] as const),
  ]);
}
