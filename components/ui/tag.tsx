import { Fragment, type ReactNode } from "react";
import type { Words } from "@/lib/i18n/words";
import { textDirection } from "./direction";
import { Icon } from "./icon";

interface ThemeTagProps {
  href?: string;
  on?: boolean;
  lang?: string;
  /** Hidden word such as "remove": the tag then shows a cross. */
  remove?: string;
  children: ReactNode;
}

/** A theme, or a filter that is on; a link when it has an address. */
export function ThemeTag({ href, on, lang, remove, children }: ThemeTagProps) {
  const Tag = href ? "a" : "span";
  return (
    <Tag className={on ? "tag tag--on" : "tag"} href={href}>
      <span lang={lang}>{children}</span>
      {remove && <Icon name="x" label={remove} />}
    </Tag>
  );
}

/** Tags side by side. */
export function Tags({ children }: { children: ReactNode }) {
  return <div className="tags">{children}</div>;
}

/** The state of a record, in words; the colour only repeats them. */
export function StateMark({
  tone,
  children,
}: {
  tone: "wait" | "good" | "stop";
  children: ReactNode;
}) {
  return <span className={`state state--${tone}`}>{children}</span>;
}

interface LanguageListProps {
  t: Words;
  codes: readonly string[];
  /** Addresses of the other languages, by code. */
  hrefs?: Record<string, string>;
  current?: string;
}

/** Languages by their own names, each marked as what it is. */
export function LanguageList({ t, codes, hrefs = {}, current }: LanguageListProps) {
  return (
    <span>
      {codes.map((code, index) => (
        <Fragment key={code}>
          {index > 0 && t("ui.listComma")}
          <Endonym
            code={code}
            name={t.endonym(code)}
            href={code === current ? undefined : hrefs[code]}
          />
        </Fragment>
      ))}
    </span>
  );
}

function Endonym({ code, name, href }: { code: string; name: string; href?: string }) {
  const marked = { lang: code, dir: textDirection(code) };
  return href ? (
    <a href={href} hrefLang={code} {...marked}>
      {name}
    </a>
  ) : (
    <span {...marked}>{name}</span>
  );
}
