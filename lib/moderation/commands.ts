import { type Actor, actorId } from "../auth/actor";
import { authorOf, ensure } from "../auth/verdict";
import { now } from "../clock";
import { newId } from "../db/ids";
import { inTransaction, type Tx } from "../db/transaction";
import { Denied } from "../errors";
import { ring } from "../events/ring";
import type { ModerationEvent } from "./events";
import { findSubject } from "./find-subject";
import { canHide, canKeep, canLift } from "./policy";
import type { HideInput, KeepInput, LiftInput, ReportInput, Subject } from "./schema";
import { columnOf, subjectKey } from "./subject";

/**
 * Tells the moderators of something. A second report of the same person while the first waits adds nothing.
 * @throws Denied, NotFound when she does not see it
 */
export async function reportContent(actor: Actor, input: ReportInput): Promise<Subject> {
  return inTransaction(async (tx) => {
    const { subject, reason, note } = input;
    const { reporting, about } = await findSubject(tx, actor, subject);
    ensure(reporting);
    const id = newId();
    const { count } = await tx.flag.createMany({
      data: { id, ...columnOf(subject), reporterId: authorOf(actor), reason, note },
      skipDuplicates: true,
    });
    if (count > 0) {
      await ring<ModerationEvent>(tx, {
        name: "content.reported",
        subject: subjectKey(subject),
        actorId: actorId(actor),
        flagId: id,
        reasonCode: reason,
        ...about,
      });
    }
    return subject;
  });
}

/**
 * Takes something out of sight and answers its reports. Its author still sees it, with the reason.
 * @returns its address, for those who still see it
 * @throws Denied, NotFound
 */
export async function hideContent(actor: Actor, input: HideInput): Promise<string> {
  return inTransaction(async (tx) => {
    const { subject, reason, note } = input;
    const { facts, about } = await findSubject(tx, actor, subject);
    ensure(canHide(actor, facts));
    const hidingId = newId();
    const { count } = await tx.hiding.createMany({
      data: { id: hidingId, ...columnOf(subject), byId: authorOf(actor), reason, note },
      skipDuplicates: true,
    });
    // Another moderator was faster: the unique index keeps one hiding in force.
    if (count === 0) throw new Denied("already-gone");
    await resolveFlags(tx, actor, subject, "hidden");
    await ring<ModerationEvent>(tx, {
      name: "content.hidden",
      subject: subjectKey(subject),
      actorId: actorId(actor),
      reason: note,
      privileged: true,
      hidingId,
      reasonCode: reason,
      ...about,
    });
    return about.path;
  });
}

/**
 * Shows again what was hidden.
 * @returns its address
 * @throws Denied, NotFound
 */
export async function liftHiding(actor: Actor, input: LiftInput): Promise<string> {
  return inTransaction(async (tx) => {
    const { subject, note } = input;
    const { facts, about } = await findSubject(tx, actor, subject);
    ensure(canLift(actor, facts));
    const [lifted] = await tx.hiding.updateManyAndReturn({
      where: { ...columnOf(subject), liftedAt: null },
      data: { liftedAt: now(), liftedById: authorOf(actor) },
      select: { id: true },
    });
    if (lifted) {
      await ring<ModerationEvent>(tx, {
        name: "content.lifted",
        subject: subjectKey(subject),
        actorId: actorId(actor),
        reason: note,
        privileged: true,
        hidingId: lifted.id,
        ...about,
      });
    }
    return about.path;
  });
}

/**
 * Answers the reports about something by leaving it as it is.
 * @throws Denied, NotFound
 */
export async function keepContent(actor: Actor, input: KeepInput): Promise<void> {
  await inTransaction(async (tx) => {
    const { subject, note } = input;
    const { facts, about } = await findSubject(tx, actor, subject);
    ensure(canKeep(actor, facts));
    const flagIds = await resolveFlags(tx, actor, subject, "kept");
    if (flagIds.length > 0) {
      await ring<ModerationEvent>(tx, {
        name: "content.kept",
        subject: subjectKey(subject),
        actorId: actorId(actor),
        reason: note,
        privileged: true,
        flagIds,
        ...about,
      });
    }
  });
}

async function resolveFlags(
  tx: Tx,
  actor: Actor,
  subject: Subject,
  resolution: "hidden" | "kept",
): Promise<string[]> {
  const flags = await tx.flag.updateManyAndReturn({
    where: { ...columnOf(subject), resolvedAt: null },
    data: { resolvedAt: now(), resolvedById: authorOf(actor), resolution },
    select: { id: true },
  });
  return flags.map(({ id }) => id);
}
