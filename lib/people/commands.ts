import { type Actor, actorId } from "../auth/actor";
import { ensure } from "../auth/verdict";
import { idOfSource, newId } from "../db/ids";
import { inTransaction, type Tx } from "../db/transaction";
import { Conflict, NotFound } from "../errors";
import { ring } from "../events/ring";
import { renderMarkdown } from "../markdown/markdown";
import type { PeopleEvent } from "./events";
import { canEditOrganisation, canEditProfile } from "./policy";
import { type OrganisationInput, organisationSchema, type ProfileInput } from "./schema";

/**
 * Saves what a person says of herself; persons save their own, the system names whose it is.
 * @returns the handle, which is the address of her page
 * @throws Conflict when it was saved elsewhere since the form was opened
 */
export async function saveProfile(
  actor: Actor,
  input: ProfileInput & { userId?: string },
): Promise<string> {
  return inTransaction(async (tx) => {
    const userId = input.userId ?? actorId(actor) ?? "";
    ensure(canEditProfile(actor, { userId }));
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { handle: true, profile: { select: { version: true, aboutHtml: true } } },
    });
    if (!user) throw new NotFound();
    const { version, aboutHtml } = user.profile ?? { version: 0, aboutHtml: "" };
    if (actor.kind === "person" && version !== input.version) throw new Conflict(aboutHtml);
    await writeProfile(tx, userId, version, input, aboutHtml);
    await ring<PeopleEvent>(tx, {
      name: "profile.changed",
      subject: `user:${userId}`,
      actorId: actorId(actor),
      userId,
    });
    return user.handle;
  });
}

async function writeProfile(
  tx: Tx,
  userId: string,
  version: number,
  input: ProfileInput,
  theirs: string,
): Promise<void> {
  const { country, languages, organisation, about, language, themes, audience } = input;
  const aboutHtml = renderMarkdown(about);
  const said = { country, languages, organisation, about, aboutHtml, language, themes, audience };
  // Two savings at once: the one that finds another version than it read gives way.
  const { count } =
    version === 0
      ? await tx.profile.createMany({ data: { userId, ...said }, skipDuplicates: true })
      : await tx.profile.updateMany({
          where: { userId, version },
          data: { ...said, version: version + 1 },
        });
  if (count === 0) throw new Conflict(theirs);
}

/**
 * Writes an organisation; one from the starter corpus gets the id that belongs to its source.
 * @returns its id
 * @throws ZodError when the record is not well-formed
 */
export async function saveOrganisation(actor: Actor, input: OrganisationInput): Promise<string> {
  return inTransaction(async (tx) => {
    ensure(canEditOrganisation(actor));
    const { organisationId, sourceId, ...record } = organisationSchema.parse(input);
    const id = organisationId ?? (sourceId ? idOfSource(sourceId) : newId());
    await tx.organisation.upsert({
      where: { id },
      create: { id, ...record, sourceId: sourceId ?? null },
      update: record,
    });
    await ring<PeopleEvent>(tx, {
      name: "organisation.changed",
      subject: `organisation:${id}`,
      actorId: actorId(actor),
      privileged: actor.kind === "person",
      organisationId: id,
    });
    return id;
  });
}
