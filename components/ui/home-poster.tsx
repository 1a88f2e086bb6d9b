import type { ReactNode } from "react";
import { Bands } from "./bands";

interface HomePosterProps {
  title: ReactNode;
  lead: ReactNode;
  /** The search, and words to try. */
  children?: ReactNode;
}

/** The sentence, the search, and many lines folding together. */
export function HomePoster({ title, lead, children }: HomePosterProps) {
  return (
    <div className="poster-band">
      <div className="wrap">
        <section className="poster">
          <div className="poster-text">
            <h1>{title}</h1>
            <p className="lead">{lead}</p>
            {children}
          </div>
          <div className="poster-art">
            <Bands look="home" />
          </div>
        </section>
      </div>
    </div>
  );
}

export interface TryLink {
  href: string;
  text: string;
  lang?: string;
}

/** Words to try, each in its own language. */
export function TryWords({ label, links }: { label: string; links: TryLink[] }) {
  return (
    <p className="try">
      <span className="soft">{label}</span>
      {links.map(({ href, text, lang }) => (
        <a key={href} href={href} lang={lang} dir={lang === "ar" ? "rtl" : undefined}>
          {text}
        </a>
      ))}
    </p>
  );
}

/** Pages of the front door (sign in, join): the form, and on wide screens the poster beside it. */
export function DoorPoster({ title, lead, children }: HomePosterProps) {
  return (
    <div className="wrap">
      <div className="signin">
        <div className="signin-form">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {children}
        </div>
        <div className="signin-art">
          <Bands look="door" />
        </div>
      </div>
    </div>
  );
}
