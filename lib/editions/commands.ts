import { type Actor, actorId } from "../auth/actor";
import { ensure } from "../auth/verdict";
import { idOfSource, newId } from "../db/ids";
import { inTransaction, type Tx } from "../db/transaction";
import { Conflict, Invalid, NotFound } from "../errors";
import { ring } from "../events/ring";
import { renderMarkdown } from "../markdown/markdown";
import type { EditionEvent } from "./events";
import { keptEditions, keptThemes } from "./kept";
import { canEditEdition, canEditTheme, canNoteParticipation } from "./policy";
import type { EditionInput, ParticipationInput, ThemeInput } from "./schema";

/**
 * Writes an edition or event; one from the starter corpus gets the id that belongs to its source.
 * @returns its id
 * @throws Conflict when somebody saved it since the form was opened
 */
export async function saveEdition(actor: Actor, input: EditionInput): Promise<string> {
  const saved = await inTransaction(async (tx) => {
    ensure(canEditEdition(actor));
    const { editionId, sourceId, version, ...record } = input;
    const id = editionId ?? (sourceId ? idOfSource(sourceId) : newId());
    const known = await tx.edition.findUnique({
      where: { id },
      select: { version: true, name: true, motto: true, summary: true },
    });
    if (!known) {
      if (version) throw new NotFound();
      await tx.edition.create({ data: { id, ...record, sourceId: sourceId ?? null } });
    } else {
      const theirs = standing([...Object.values(known.name ?? {}), known.motto, known.summary]);
      const expected = actor.kind === "system" ? known.version : version;
      if (expected !== known.version) throw new Conflict(theirs);
      const { count } = await tx.edition.updateMany({
        where: { id, version: known.version },
        data: { ...record, version: known.version + 1 },
      });
      if (count === 0) throw new Conflict(theirs);
    }
    await ring<EditionEvent>(tx, {
      name: "edition.changed",
      subject: `edition:${id}`,
      actorId: actorId(actor),
      privileged: actor.kind === "person",
      editionId: id,
    });
    return id;
  });
  keptEditions.forget();
  return saved;
}

/** What stands now, for somebody whose own text came too late. */
const standing = (texts: unknown[]): string => renderMarkdown(texts.filter(Boolean).join("\n\n"));

/**
 * Writes a theme. Themes have two levels: under a top theme there is no third.
 * @returns its id
 * @throws Invalid when the id is taken or the levels do not fit; Conflict as above
 */
export async function saveTheme(actor: Actor, input: ThemeInput): Promise<string> {
  await inTransaction(async (tx) => {
    ensure(canEditTheme(actor));
    await ensureTwoLevels(tx, input);
    await writeTheme(tx, actor, input);
    await unlinkOthers(tx, input);
    await ring<EditionEvent>(tx, {
      name: "theme.changed",
      subject: `theme:${input.themeId}`,
      actorId: actorId(actor),
      privileged: actor.kind === "person",
      themeId: input.themeId,
    });
  });
  keptThemes.forget();
  return input.themeId;
}

async function ensureTwoLevels(tx: Tx, { themeId, broader }: ThemeInput): Promise<void> {
  if (!broader) return;
  const above = await tx.theme.findUnique({ where: { id: broader }, select: { broader: true } });
  const below = await tx.theme.count({ where: { broader: themeId } });
  if (!above || above.broader || broader === themeId || below > 0) {
    throw new Invalid({ broader: "theme-levels" });
  }
}

async function writeTheme(tx: Tx, actor: Actor, input: ThemeInput): Promise<void> {
  const { themeId: id, version, position, ...said } = input;
  const record = { ...said, topConcept: said.broader === null };
  const known = await tx.theme.findUnique({
    where: { id },
    select: { version: true, position: true, prefLabel: true, scopeNote: true },
  });
  if (!known) {
    if (version) throw new NotFound();
    const place = position ?? (await nextPosition(tx));
    const { count } = await tx.theme.createMany({
      data: { id, ...record, position: place },
      skipDuplicates: true,
    });
    if (count === 0) throw new Invalid({ themeId: "taken" });
    return;
  }
  if (actor.kind === "person" && !version) throw new Invalid({ themeId: "taken" });
  const theirs = standing([
    ...Object.values(known.prefLabel ?? {}),
    ...Object.values(known.scopeNote ?? {}),
  ]);
  const expected = actor.kind === "system" ? known.version : version;
  const { count } = await tx.theme.updateMany({
    where: { id, version: expected ?? 0 },
    data: { ...record, position: position ?? known.position, version: known.version + 1 },
  });
  if (count === 0) throw new Conflict(theirs);
}

async function nextPosition(tx: Tx): Promise<number> {
  const { _max } = await tx.theme.aggregate({ _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

/** Related is symmetric: what is unlinked here is unlinked on the other side too. */
async function unlinkOthers(tx: Tx, { themeId, related }: ThemeInput): Promise<void> {
  const others = await tx.theme.findMany({
    where: { related: { has: themeId }, id: { notIn: related } },
    select: { id: true, related: true },
    take: 100,
  });
  for (const { id, related: theirs } of others) {
    await tx.theme.update({
      where: { id },
      data: { related: theirs.filter((one) => one !== themeId) },
    });
  }
}

/**
 * Notes that somebody took part in an edition; noted twice, it stands once.
 * @returns the edition's id
 * @throws Invalid when there is nobody of that handle
 */
export async function noteParticipation(actor: Actor, input: ParticipationInput): Promise<string> {
  return inTransaction(async (tx) => {
    ensure(canNoteParticipation(actor));
    const { editionId, handle, role } = input;
    const edition = await tx.edition.findUnique({ where: { id: editionId }, select: { id: true } });
    if (!edition) throw new NotFound();
    const user = await tx.user.findUnique({ where: { handle }, select: { id: true } });
    if (!user) throw new Invalid({ handle: "nobody-of-that-handle" });
    const { count } = await tx.participation.createMany({
      data: { id: newId(), editionId, userId: user.id, role },
      skipDuplicates: true,
    });
    if (count > 0) await ringNoted(tx, actor, editionId);
    return editionId;
  });
}

const ringNoted = (tx: Tx, actor: Actor, editionId: string): Promise<void> =>
  ring<EditionEvent>(tx, {
    name: "participation.noted",
    subject: `edition:${editionId}`,
    actorId: actorId(actor),
    privileged: actor.kind === "person",
    editionId,
  });

/**
 * Takes the note of a participation back.
 * @returns the edition's id
 * @throws NotFound when there is none
 */
export async function removeParticipation(
  actor: Actor,
  { participationId }: { participationId: string },
): Promise<string> {
  return inTransaction(async (tx) => {
    ensure(canNoteParticipation(actor));
    const row = await tx.participation.findUnique({
      where: { id: participationId },
      select: { editionId: true },
    });
    if (!row) throw new NotFound();
    await tx.participation.delete({ where: { id: participationId } });
    await ringNoted(tx, actor, row.editionId);
    return row.editionId;
  });
}
