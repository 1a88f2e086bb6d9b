import { systemFor } from "../auth/actor";
import { db } from "../db/client";
import { inTransaction, type Tx } from "../db/transaction";
import type { Rung } from "../events/event";
import { localeOr } from "../i18n/locales";
import { wordsFor } from "../i18n/words";
import { queueMail } from "../mail/outbox";
import { plainText } from "../markdown/markdown";
import type { ModerationEvent } from "./events";
import { findSubject } from "./find-subject";
import { hiddenLetter, liftedLetter, type Told } from "./letters";
import { subjectSchema } from "./schema";

type Hidden = Rung<Extract<ModerationEvent, { name: "content.hidden" }>>;
type Lifted = Rung<Extract<ModerationEvent, { name: "content.lifted" }>>;

/** Enough of the text for its author to recognise it. */
const QUOTED = 600;

/** Writes to the author of what was hidden: what, why, and in the moderator's words; in her language. */
export async function tellHidden(event: Hidden): Promise<void> {
  const told = await whomToTell(event);
  if (!told) return;
  await inTransaction(async (tx) => {
    // Lifted before anybody was told: a slip of the hand needs no letter.
    if (!(await isInForce(tx, event.hidingId))) return;
    await queueMail(tx, told.t, hiddenLetter(event, told));
  });
}

/** Writes to the author that her words are back, if she was told that they were gone. */
export async function tellLifted(event: Lifted): Promise<void> {
  const told = await whomToTell(event);
  if (!told) return;
  await inTransaction(async (tx) => {
    const key = `hidden:${event.hidingId}`;
    if (!(await tx.mail.findUnique({ where: { key }, select: { id: true } }))) return;
    await queueMail(tx, told.t, liftedLetter(event, told));
  });
}

const isInForce = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.hiding.count({ where: { id, liftedAt: null } })) > 0;

/** The author with her language and her text; null for the corpus, for closed accounts and for one's own words. */
async function whomToTell(event: Hidden | Lifted): Promise<Told | null> {
  if (!event.authorId || event.authorId === event.actorId) return null;
  const author = await db().user.findUnique({
    where: { id: event.authorId },
    select: { email: true, name: true, locale: true, state: true },
  });
  if (author?.state !== "active") return null;
  const t = wordsFor(localeOr(author.locale));
  const { said } = await findSubject(
    db(),
    systemFor("tell-author"),
    subjectSchema.parse(event.subject),
  );
  const quote = { text: plainText(said.html, QUOTED), language: said.language };
  return { t, to: author.email, name: author.name, quote };
}
