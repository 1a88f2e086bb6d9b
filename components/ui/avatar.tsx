import { classNames } from "./class-names";

/** One or two initials of a name, in its own script: "Fatima Benali" gives "FB". */
export function initials(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => /\p{L}/u.test(word));
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words[words.length - 1]) : "";
  return (first + last).toLocaleUpperCase();
}

function firstLetter(word = ""): string {
  return word.match(/\p{L}\p{M}*/u)?.[0] ?? "";
}

/** One of four colours, always the same for the same person: FNV-1a, a short hash that spreads well. */
export function avatarColour(seed: string): number {
  let hash = 0x811c9dc5;
  for (const character of seed)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % 4;
}

interface AvatarProps {
  name: string;
  /** What the colour is drawn from: the person's id, so that a change of name keeps it. */
  seed?: string;
  large?: boolean;
}

/** Initials in a circle; no photographs. The name stands beside it, so this is not announced. */
export function Avatar({ name, seed = name, large }: AvatarProps) {
  return (
    <span
      className={classNames("who", `who--${avatarColour(seed)}`, large && "who--lg")}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}
