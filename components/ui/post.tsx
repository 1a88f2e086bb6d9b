import type { ReactNode } from "react";
import { Avatar } from "./avatar";
import { classNames } from "./class-names";
import { Icon } from "./icon";

interface PostsProps {
  /** Replies to one post, one level deep. */
  inner?: boolean;
  label?: string;
  children: ReactNode;
}

/** The line that carries the voices: comments and replies are the same thing. */
export function Posts({ inner, label, children }: PostsProps) {
  return (
    <ol className={inner ? "posts posts--in" : "posts"} aria-label={label}>
      {children}
    </ol>
  );
}

interface PostProps {
  id: string;
  name: string;
  href?: string;
  /** The person's id, for the colour of the avatar. */
  seed?: string;
  place?: ReactNode;
  /** When, as a link to the post itself. */
  when: ReactNode;
  state?: "now";
  /** Edited, translated, hidden and why: small lines under the words. */
  notes?: ReactNode;
  actions?: ReactNode;
  replies?: ReactNode;
  children: ReactNode;
}

/** One voice: who, from where, when, the words, and what one can do. */
export function Post(props: PostProps) {
  const { id, name, href, seed, place, when, state, notes, actions, replies, children } = props;
  return (
    <li id={id} className={classNames(state && `is-${state}`)}>
      <Avatar name={name} seed={seed} />
      <div className="post-head">
        <b>
          <bdi>{href ? <a href={href}>{name}</a> : name}</bdi>
        </b>
        {place && <span>{place}</span>}
        <span>{when}</span>
      </div>
      {children}
      {notes && <div className="trans">{notes}</div>}
      {actions}
      {replies}
    </li>
  );
}

interface YourPostProps {
  id?: string;
  /** The signed-in person; a plus sign stands in for a visitor. */
  name?: string;
  seed?: string;
  children: ReactNode;
}

/** The last place on the line: the form for your own words. */
export function YourPost({ id, name, seed, children }: YourPostProps) {
  return (
    <li className="you" id={id}>
      {name ? (
        <Avatar name={name} seed={seed} />
      ) : (
        <span className="who" aria-hidden="true">
          <Icon name="plus" />
        </span>
      )}
      {children}
    </li>
  );
}
