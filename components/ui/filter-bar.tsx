import { Fragment, type ReactNode } from "react";
import type { Words } from "@/lib/i18n/words";
import { Tags, ThemeTag } from "./tag";

export interface FilterOn {
  label: string;
  lang?: string;
  /** The same list without this filter. */
  href: string;
}

export interface SortChoice {
  label: string;
  /** Left out for the order in force. */
  href?: string;
}

interface FilterBarProps {
  t: Words;
  count: ReactNode;
  on?: FilterOn[];
  sort?: SortChoice[];
  children?: ReactNode;
}

/** Above a list: how many, which filters are on, in what order. */
export function FilterBar({ t, count, on = [], sort = [], children }: FilterBarProps) {
  return (
    <div className="filter-bar">
      <p>
        <b className="num">{count}</b>
      </p>
      {on.length > 0 && (
        <Tags>
          {on.map(({ label, lang, href }) => (
            <ThemeTag key={href} href={href} lang={lang} remove={t("ui.filterRemove")}>
              {label}
            </ThemeTag>
          ))}
        </Tags>
      )}
      {sort.length > 0 && (
        <p className="sort">
          <span className="soft">{t("ui.sortedBy")}</span>{" "}
          {sort.map(({ label, href }, index) => (
            <Fragment key={label}>
              {index > 0 && t("ui.listComma")}
              {href ? <a href={href}>{label}</a> : label}
            </Fragment>
          ))}
        </p>
      )}
      {children}
    </div>
  );
}
