import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface WayProps {
  look?: "head" | "news" | "form" | "small";
  wide?: boolean;
  children: ReactNode;
}

/** A line with points at the inline start: sections of a practice, steps of a form, news. */
export function Way({ look, wide, children }: WayProps) {
  return (
    <ol className={classNames("way", look && `way--${look}`, wide && "way--wide")}>{children}</ol>
  );
}

interface WayStepProps {
  /** "open" is the ring at the end: your turn. */
  state?: "new" | "now" | "open";
  /** The state in words, for those who do not see the colour of the point. */
  said?: string;
  title?: ReactNode;
  id?: string;
  children?: ReactNode;
}

/** One point of a Way. */
export function WayStep({ state, said, title, id, children }: WayStepProps) {
  return (
    <li
      id={id}
      className={state && `is-${state}`}
      aria-current={state === "now" ? "step" : undefined}
    >
      {said && <span className="vh">{said} </span>}
      {title && <h2>{title}</h2>}
      {children}
    </li>
  );
}
