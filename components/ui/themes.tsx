import type { Words } from "@/lib/i18n/words";

export interface ThemeEntry {
  href: string;
  label: string;
  count?: number;
}

/** The themes as an index: words in columns, each with how many things stand under it. */
export function ThemeIndex({ t, items }: { t: Words; items: ThemeEntry[] }) {
  return (
    <ul className="themes">
      {items.map(({ href, label, count }) => (
        <li key={href}>
          <a href={href}>
            {label}
            {count !== undefined && <span className="num">{t.number(count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
