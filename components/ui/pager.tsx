import type { ReactNode } from "react";
import type { Words } from "@/lib/i18n/words";
import { ButtonLink } from "./button";

interface PagerProps {
  t: Words;
  previous?: string;
  next?: string;
  note?: ReactNode;
  children?: ReactNode;
}

/** Links to the page before and the page after; nothing when there is only one page. */
export function Pager({ t, previous, next, note, children }: PagerProps) {
  if (!previous && !next && !children) return null;
  return (
    <nav className="more-bar" aria-label={t("ui.pages")}>
      {previous && (
        <ButtonLink look="plain" href={previous} rel="prev">
          {t("ui.previousPage")}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink look="plain" href={next} rel="next">
          {t("ui.nextPage")}
        </ButtonLink>
      )}
      {note && <span className="small soft">{note}</span>}
      {children}
    </nav>
  );
}
