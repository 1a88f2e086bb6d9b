import type { ReactNode } from "react";
import { Avatar } from "./avatar";

interface PersonRowProps {
  href: string;
  name: string;
  seed?: string;
  /** Country and organisation. */
  about?: ReactNode;
  languages?: ReactNode;
  badge?: ReactNode;
  heading?: "h2" | "h3";
  children?: ReactNode;
}

/** One person in the directory; `children` stand in the second column. */
export function PersonRow(props: PersonRowProps) {
  const { href, name, seed, about, languages, badge, heading: Heading = "h3", children } = props;
  return (
    <li>
      <article className="person">
        <Avatar name={name} seed={seed} />
        <div>
          <Heading className="row-title">
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          </Heading>
          {about && <p className="small">{about}</p>}
          {languages && <p className="small soft">{languages}</p>}
          {badge && (
            <p className="tiny">
              <b>{badge}</b>
            </p>
          )}
        </div>
        {children && <div className="person-lines">{children}</div>}
      </article>
    </li>
  );
}

/** A point (or with `open` a ring) and what stands behind it. */
export function PersonLine({
  open,
  label,
  children,
}: {
  open?: boolean;
  label: ReactNode;
  children: ReactNode;
}) {
  return (
    <p className={open ? "pt pt--to" : "pt"}>
      <span>
        <span className="soft">{label}</span> {children}
      </span>
    </p>
  );
}

interface ProfileHeadProps {
  name: string;
  seed?: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** The head of a person's page. */
export function ProfileHead({ name, seed, lead, children }: ProfileHeadProps) {
  return (
    <header className="page-head profile-head">
      <Avatar name={name} seed={seed} large />
      <div>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </div>
    </header>
  );
}
