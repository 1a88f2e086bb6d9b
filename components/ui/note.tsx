import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface NoteProps {
  tone?: "wait" | "stop" | "good";
  title?: ReactNode;
  /** Announced at once; for what appeared without the reader asking. */
  alert?: boolean;
  id?: string;
  children?: ReactNode;
}

/** A remark beside the matter it concerns: a bar at the inline start, words beside it. */
export function Note({ tone, title, alert, id, children }: NoteProps) {
  return (
    <div
      id={id}
      className={classNames("note", tone && `note--${tone}`)}
      role={alert ? "alert" : undefined}
    >
      {title && (
        <p>
          <b>{title}</b>
        </p>
      )}
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
