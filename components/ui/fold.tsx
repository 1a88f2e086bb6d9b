import type { ReactNode } from "react";

interface FoldProps {
  summary: ReactNode;
  children: ReactNode;
}

/** What is needed now and then: it opens where it stands, without a script too. */
export function Fold({ summary, children }: FoldProps) {
  return (
    <details>
      <summary className="inline-flex min-h-9 cursor-pointer items-center text-sm text-link underline">
        {summary}
      </summary>
      <div className="my-3 max-w-measure">{children}</div>
    </details>
  );
}
