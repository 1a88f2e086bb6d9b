import type { Words } from "../i18n/words";
import type { Letter } from "../mail/outbox";
import type { About } from "./events";

/** Whom a letter goes to, in her language, and the words it is about. */
export interface Told {
  t: Words;
  to: string;
  name: string;
  quote: { text: string; language: string };
}

interface Decided extends About {
  hidingId: string;
  reason?: string;
}

/** Tells an author that a moderator hid her words: which, why, and what she can do. */
export function hiddenLetter(event: Decided & { reasonCode: string }, told: Told): Letter {
  const { t } = told;
  return {
    ...common(event, told),
    key: `hidden:${event.hidingId}`,
    subject: t(`moderation.letter.hidden.${event.kind}`, { title: event.title }),
    paragraphs: [
      t("moderation.letter.hello", { name: told.name }),
      t(`moderation.letter.hidden.${event.kind}`, { title: event.title }),
      t("moderation.letter.reason", { reason: t.named("moderation.reasons", event.reasonCode) }),
      t("moderation.letter.words", { words: event.reason ?? "" }),
      t("moderation.letter.answer"),
      t("moderation.letter.yours"),
    ],
  };
}

/** Tells an author that her words are back. */
export function liftedLetter(event: Decided, told: Told): Letter {
  const { t } = told;
  return {
    ...common(event, told),
    key: `lifted:${event.hidingId}`,
    subject: t(`moderation.letter.lifted.${event.kind}`, { title: event.title }),
    paragraphs: [
      t("moderation.letter.hello", { name: told.name }),
      t(`moderation.letter.lifted.${event.kind}`, { title: event.title }),
      t("moderation.letter.words", { words: event.reason ?? "" }),
      t("moderation.letter.yours"),
    ],
  };
}

const common = (event: Decided, { t, to, quote }: Told) => ({
  to,
  ...(quote.text ? { quote } : {}),
  action: { label: t("moderation.letter.open"), path: t.path(event.path) },
  because: t("moderation.letter.because"),
});
