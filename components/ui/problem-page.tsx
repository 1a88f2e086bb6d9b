import type { ReactNode } from "react";
import { Empty } from "./empty";

interface ProblemPageProps {
  title: string;
  /** What happened, what is safe, what to do. */
  children: ReactNode;
  actions?: ReactNode;
}

/** A whole page for what went wrong or is not allowed. Knows no language, so that error.tsx can use it. */
export function ProblemPage({ title, children, actions }: ProblemPageProps) {
  return (
    <div className="wrap">
      <div className="page-head">
        <Empty heading="h1" title={title} actions={actions}>
          {children}
        </Empty>
      </div>
    </div>
  );
}
