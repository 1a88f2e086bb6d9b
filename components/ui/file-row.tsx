import type { ReactNode } from "react";
import type { Words } from "@/lib/i18n/words";
import { textDirection } from "./direction";
import { Icon } from "./icon";
import type { IconName } from "./icons";

/** Bytes a second on a slow line: 56 kbit/s, what an EDGE ("2G") connection gives in practice. */
const SLOW_LINE = 7_000;

/** Said instead of seconds below this: nobody waits for it. */
const AT_ONCE_SECONDS = 5;

/** How long a file takes on a slow line, in words: "about 1 min on 2G". */
export function slowLineWords(t: Words, bytes: number): string {
  const seconds = Math.round(bytes / SLOW_LINE);
  if (seconds < AT_ONCE_SECONDS) return t("ui.slowLineAtOnce");
  if (seconds < 55) return t("ui.slowLineSeconds", { n: seconds });
  return t("ui.slowLineMinutes", { n: Math.max(1, Math.round(seconds / 60)) });
}

/** Files and links of a record. */
export function FileList({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>;
}

interface FileRowProps {
  t: Words;
  href: string;
  name: string;
  lang?: string | null;
  /** Said before the tap: "PDF". */
  type?: string;
  bytes?: number;
  note?: ReactNode;
  icon?: IconName;
}

/** One file or link: its cost stands beside it before one taps it. */
export function FileRow({
  t,
  href,
  name,
  lang,
  type,
  bytes,
  note,
  icon = "file-text",
}: FileRowProps) {
  const cost = [
    type,
    bytes !== undefined && t.bytes(bytes),
    bytes !== undefined && slowLineWords(t, bytes),
  ]
    .filter(Boolean)
    .join(t("ui.listComma"));
  return (
    <li className="file">
      <Icon name={icon} />
      <a href={href} lang={lang ?? undefined} dir={textDirection(lang)}>
        {name}
      </a>
      {cost && <p>{cost}</p>}
      {note && <p>{note}</p>}
    </li>
  );
}

/** How to cite a record; `children` are the actions under it. */
export function CiteBox({
  text,
  lang,
  children,
}: {
  text: ReactNode;
  lang?: string | null;
  children?: ReactNode;
}) {
  return (
    <>
      <p className="cite" lang={lang ?? undefined} dir={textDirection(lang)}>
        {text}
      </p>
      {children && <div className="acts acts--text">{children}</div>}
    </>
  );
}
