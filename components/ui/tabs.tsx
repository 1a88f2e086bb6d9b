import type { ReactNode } from "react";

export interface Tab {
  href: string;
  label: string;
  count?: ReactNode;
  current?: boolean;
}

/** Links between the parts of one subject; each part is a page of its own. */
export function Tabs({ label, items }: { label: string; items: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map(({ href, label: text, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
              {count !== undefined && <span className="n">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
