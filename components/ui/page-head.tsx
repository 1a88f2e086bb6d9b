import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { textDirection } from "./direction";

/** The page's width and side margins; `form` is the narrow one for a single form. */
export function Wrap({ form, children }: { form?: boolean; children: ReactNode }) {
  return <div className={form ? "wrap wrap--form" : "wrap"}>{children}</div>;
}

export interface Crumb {
  href: string;
  text: string;
  lang?: string;
}

interface PageHeadProps {
  title: ReactNode;
  /** Language of the title, when it is not the page's own. */
  lang?: string | null;
  /** The way back up: a link, or ready content. */
  crumb?: Crumb | ReactNode;
  lead?: ReactNode;
  leadLang?: string | null;
  tight?: boolean;
  children?: ReactNode;
}

/** Crumb, the page's one h1, and its lead. */
export function PageHead({ title, lang, crumb, lead, leadLang, tight, children }: PageHeadProps) {
  return (
    <header className={tight ? "page-head page-head--tight" : "page-head"}>
      {crumb && <p className="crumb">{isCrumb(crumb) ? <CrumbLink {...crumb} /> : crumb}</p>}
      <h1 {...foreign(lang)}>{title}</h1>
      {lead && (
        <p className="lead" {...foreign(leadLang)}>
          {lead}
        </p>
      )}
      {children}
    </header>
  );
}

function isCrumb(crumb: Crumb | ReactNode): crumb is Crumb {
  return typeof crumb === "object" && crumb !== null && "href" in crumb;
}

function CrumbLink({ href, text, lang }: Crumb) {
  return (
    <a href={href} lang={lang}>
      {text}
    </a>
  );
}

/** `lang` and `dir` for words that are not in the page's language; nothing for those that are. */
function foreign(lang?: string | null) {
  return lang ? { lang, dir: textDirection(lang) } : {};
}

interface SectionHeadProps {
  id: string;
  title: ReactNode;
  action?: ReactNode;
  hiddenTitle?: boolean;
}

/** The h2 of a section, with at most one link at the end of its line. */
export function SectionHead({ id, title, action, hiddenTitle }: SectionHeadProps) {
  const heading = (
    <h2 id={id} className={hiddenTitle ? "vh" : undefined}>
      {title}
    </h2>
  );
  if (hiddenTitle && !action) return heading;
  return (
    <div className="sec-head">
      {heading}
      {action}
    </div>
  );
}

interface SectionProps extends SectionHeadProps {
  /** First on the page: less air above. */
  first?: boolean;
  children: ReactNode;
}

/** A section named by its h2; `id` is where links land, the heading is `id-h`. */
export function Section({ id, title, action, hiddenTitle, first, children }: SectionProps) {
  return (
    <section
      className={classNames("sec", first && "sec--first")}
      id={id}
      aria-labelledby={`${id}-h`}
    >
      <SectionHead id={`${id}-h`} title={title} action={action} hiddenTitle={hiddenTitle} />
      {children}
    </section>
  );
}

interface PanesProps {
  /** Before the main column and narrow: the FacetPanel. */
  start?: ReactNode;
  /** After the main column: the Aside. On phones it follows the article. */
  aside?: ReactNode;
  children: ReactNode;
}

/** Main column with one column beside it on wide screens; give `start` or `aside`, not both. */
export function Panes({ start, aside, children }: PanesProps) {
  return (
    <div className={classNames("panes", Boolean(start) && "panes--start")}>
      {start}
      <div>{children}</div>
      {aside}
    </div>
  );
}

/** The column beside the article: sections under a black rule. */
export function Aside({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <aside className="aside" aria-label={label}>
      {children}
    </aside>
  );
}

/** One section of the Aside. */
export function AsideSection({
  id,
  title,
  children,
}: {
  id?: string;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
