import type { ReactNode } from "react";
import { textDirection } from "./direction";

interface SaidProps {
  /** Language of the words; unknown when left out, and then the browser guesses the direction. */
  lang?: string | null;
  as?: "span" | "p" | "div" | "b";
  className?: string;
  children: ReactNode;
}

/** Words in a language of their own inside a page in another one: marked with `lang` and `dir`. */
export function Said({ lang, as: Tag = "span", className, children }: SaidProps) {
  return (
    <Tag lang={lang ?? undefined} dir={textDirection(lang)} className={className}>
      {children}
    </Tag>
  );
}
