import type { ReactNode } from "react";

/** What has just been done, and a small form that takes it back. */
export function Undo({ children, form }: { children: ReactNode; form: ReactNode }) {
  return (
    <div className="note note--good undo" role="status">
      <p>{children}</p>
      {form}
    </div>
  );
}
