import { DoorPoster } from "@/components/ui/home-poster";
import type { Words } from "@/lib/i18n/words";

interface LetterSentProps {
  t: Words;
  /** What is on its way, if anything is. */
  text: string;
  /** Where to ask once more, without language prefix. */
  again: string;
}

/** After a form that ends in a letter. */
export function LetterSent({ t, text, again }: LetterSentProps) {
  return (
    <DoorPoster title={t("auth.sent.title")} lead={text}>
      <p className="small soft">{t("auth.sent.slow")}</p>
      <p className="small">
        {t("auth.sent.nothing")} <a href={t.path(again)}>{t("auth.sent.again")}</a>
      </p>
    </DoorPoster>
  );
}
