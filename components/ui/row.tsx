import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { textDirection } from "./direction";

interface RowsProps {
  /** Three columns on wide screens: kind, title, side. */
  wide?: boolean;
  tight?: boolean;
  plain?: boolean;
  ordered?: boolean;
  children: ReactNode;
}

/** A ruled list; its items are `Row`, `PlainRow` or `PersonRow`. */
export function Rows({ wide, tight, plain, ordered, children }: RowsProps) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag
      className={classNames(
        "rows",
        wide && "rows--wide",
        tight && "rows--tight",
        plain && "rows--plain",
      )}
    >
      {children}
    </Tag>
  );
}

interface RowProps {
  /** What it is, in words: "Good practice". */
  kind: ReactNode;
  title: ReactNode;
  href: string;
  /** Language of the title, which stays its own. */
  lang?: string | null;
  id?: string;
  heading?: "h2" | "h3";
  /** A Passage, a Meta. */
  side?: ReactNode;
  children?: ReactNode;
}

/** One record in a list: kind, title, a few words, and where it went. */
export function Row({
  kind,
  title,
  href,
  lang,
  id,
  heading: Heading = "h3",
  side,
  children,
}: RowProps) {
  return (
    <li id={id}>
      <article className="row">
        <p className="kind">{kind}</p>
        <div className="row-main">
          <Heading className="row-title" lang={lang ?? undefined} dir={textDirection(lang)}>
            <a href={href}>{title}</a>
          </Heading>
          {typeof children === "string" ? <p>{children}</p> : children}
        </div>
        {side && <div className="row-side">{side}</div>}
      </article>
    </li>
  );
}

/** A line of a ruled list with ready content. */
export function PlainRow({ id, children }: { id?: string; children: ReactNode }) {
  return <li id={id}>{children}</li>;
}

/** Secondary facts in one line: languages, size, counts, dates. */
export function Meta({ children }: { children: ReactNode }) {
  return <div className="meta">{children}</div>;
}

/** A short list in an Aside. */
export function PlainList({ items }: { items: { key: string; content: ReactNode }[] }) {
  return (
    <ul className="plain">
      {items.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  );
}
