export interface Stop {
  href: string;
  place: string;
  year?: number | string;
  country?: string;
  here?: boolean;
  /** The next one, not held yet. */
  open?: boolean;
}

/** The Academies as stops on one line, the next one open. */
export function EditionLine({ items, label }: { items: Stop[]; label?: string }) {
  return (
    <ol className="stops" aria-label={label}>
      {items.map(({ href, place, year, country, here, open }) => (
        <li key={href} className={here ? "is-here" : open ? "is-open" : undefined}>
          <a href={href} aria-current={here ? "page" : undefined}>
            <b>{place}</b>
            {year && <bdi className="num">{year}</bdi>} <span className="soft">{country}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
