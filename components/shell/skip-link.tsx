import type { Words } from "@/lib/i18n/words";

/** First stop of the keyboard: past the header to the page's `main`. */
export function SkipLink({ t }: { t: Words }) {
  return (
    <a className="skip" href="#main">
      {t("shell.skip")}
    </a>
  );
}
