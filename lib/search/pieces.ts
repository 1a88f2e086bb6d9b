import type { Piece } from "./views";

/**
 * Signs that the database sets around a hit. They are characters for private use, which no writing has; the index keeps
 * none of them, so text cannot bring its own.
 */
export const HIT_START = "\uE000";
export const HIT_END = "\uE001";

/** Text without the signs, as the index keeps it. */
export const withoutSigns = (text: string): string => text.replace(/\p{Co}/gu, "");

/** A marked text in pieces, for React to make elements of: nothing from the database becomes HTML. */
export function piecesOf(marked: string): Piece[] {
  return marked
    .split(HIT_START)
    .flatMap((part, index): Piece[] => {
      if (index === 0) return [{ text: part, hit: false }];
      const [hit = "", rest = ""] = part.split(HIT_END);
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ];
    })
    .filter((piece) => piece.text !== "");
}
