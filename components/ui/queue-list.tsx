import type { ReactNode } from "react";
import { textDirection } from "./direction";
import { Icon } from "./icon";
import { Said } from "./said";

/** The queue beside the thing to look at; on phones one under the other. */
export function Queue({ list, children }: { list: ReactNode; children: ReactNode }) {
  return (
    <div className="queue">
      {list}
      <article>{children}</article>
    </div>
  );
}

export interface QueueItem {
  href: string;
  current?: boolean;
  kind: string;
  /** Age and language. */
  note?: ReactNode;
  title: string;
  lang?: string | null;
  about?: ReactNode;
}

/** What waits, the oldest first. */
export function QueueList({ items, label }: { items: QueueItem[]; label?: string }) {
  return (
    <ol className="queue-list" aria-label={label}>
      {items.map(({ href, current, kind, note, title, lang, about }) => (
        <li key={href}>
          <a href={href} aria-current={current ? "true" : undefined}>
            <span className="small">
              <b>{kind}</b> <span className="soft">{note}</span>
            </span>
            <Said as="b" lang={lang}>
              {title}
            </Said>
            {about && <span className="small soft">{about}</span>}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** The words a decision is about, between two hairlines. */
export function Reported({ lang, children }: { lang?: string | null; children: ReactNode }) {
  return (
    <div className="reported" lang={lang ?? undefined} dir={textDirection(lang)}>
      {children}
    </div>
  );
}

export interface Criterion {
  label: string;
  note?: ReactNode;
  missing?: boolean;
}

/** What a moderator looks for, and whether it is there; `labels` say so to screen readers. */
export function CriteriaList({
  items,
  labels,
}: {
  items: Criterion[];
  labels: { there: string; missing: string };
}) {
  return (
    <ul className="criteria">
      {items.map(({ label, note, missing }) => (
        <li key={label} className={missing ? "is-missing" : undefined}>
          <span>
            <Icon
              name={missing ? "circle" : "check"}
              label={missing ? labels.missing : labels.there}
            />
          </span>
          <b>{label}</b>
          {note && <span className="soft small">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
