import type { ReactNode } from "react";

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Facts in two columns; what is not known is left out. */
export function FactList({ items }: { items: (Fact | null | undefined | false)[] }) {
  return (
    <dl className="facts">
      {items.map(
        (fact) =>
          fact && (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
