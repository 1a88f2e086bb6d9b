"use client";

import { useEffect, useRef } from "react";
import { fieldId, useForm } from "./context";
import { hasFailed } from "./state";

/** Without a script the browser itself goes to the summary when the page comes back. */
const LANDING = { autoFocus: true };

/** What must be corrected, on top of the form, each with a link to its field; takes the focus. */
export function ErrorSummary({ title }: { title: string }) {
  const { id, state } = useForm();
  const box = useRef<HTMLDivElement>(null);
  const first = useRef(state);
  useEffect(() => {
    if (state !== first.current && hasFailed(state)) box.current?.focus();
  }, [state]);
  if (!hasFailed(state)) return null;
  const { "": general, ...errors } = state.errors ?? {};
  const lines = [state.message, general].filter(Boolean);
  return (
    <div className="note note--stop" role="alert" tabIndex={-1} ref={box} {...LANDING}>
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ul>
        {Object.entries(errors).map(([name, message]) => (
          <li key={name}>
            <a href={`#${fieldId(id, name)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
