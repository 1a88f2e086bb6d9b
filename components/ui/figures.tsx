import type { ReactNode } from "react";

/** A few large numbers, each with what it counts. */
export function Figures({ items }: { items: { value: ReactNode; label: string }[] }) {
  return (
    <dl className="figures">
      {items.map(({ value, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
