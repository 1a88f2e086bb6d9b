import type { ReactNode } from "react";

interface EmptyProps {
  title: ReactNode;
  /** Why it is empty. */
  children?: ReactNode;
  /** One action, and one smaller way out. */
  actions?: ReactNode;
  heading?: "h1" | "h2" | "h3";
}

/** A place where nothing is yet: an open ring, why, and one thing to do. */
export function Empty({ title, children, actions, heading: Heading = "h2" }: EmptyProps) {
  return (
    <div className="empty">
      <span className="open-ring" aria-hidden="true" />
      <div>
        <Heading>{title}</Heading>
        {typeof children === "string" ? <p>{children}</p> : children}
        {actions && <div className="acts">{actions}</div>}
      </div>
    </div>
  );
}
