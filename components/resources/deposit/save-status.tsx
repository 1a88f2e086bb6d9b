"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { SaveState } from "./autosave";

/** What the line says in each state; %time% is filled in here. */
export interface SaveWords {
  keeping: string;
  saving: string;
  saved: string;
  offline: string;
  signedOut: string;
  conflict: string;
  failed: string;
}

interface SaveStatusProps {
  saving: { state: SaveState; at: number };
  words: SaveWords;
  locale: string;
  /** What the form shows at first is not saved. */
  unsaved: boolean;
  /** Before the first keystroke. */
  children: ReactNode;
}

/** One line that says the truth about what is typed: saved, and when; or not saved, and where it is. */
export function SaveStatus({ saving, words, locale, unsaved, children }: SaveStatusProps) {
  const { state, at } = saving;
  const safe = state === "still" ? !unsaved : state === "saved" || state === "saving";
  return (
    <p
      role="status"
      className={`mb-5 flex items-start gap-2 text-sm ${safe ? "text-good" : "text-wait"}`}
    >
      <Icon name={safe ? "check" : "clock"} />
      <span>
        {state === "still" ? children : textOf(state, words).replace("%time%", timeOf(at, locale))}
      </span>
    </p>
  );
}

const textOf = (state: Exclude<SaveState, "still">, words: SaveWords): string =>
  state === "signed-out" ? words.signedOut : words[state];

const timeOf = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { hour: "2-digit", minute: "2-digit" }).format(at);
