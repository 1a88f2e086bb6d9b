/** What somebody typed, taken apart. All parts are in the syntax of `websearch_to_tsquery`. */
export interface Asked {
  /** Words and "phrases" that must be there, with `or` between alternatives. */
  wanted: string;
  /** Words and phrases after a minus, joined by `or`: none of them may be there. */
  unwanted: string;
  /** The wanted words again, any one of which would do; "" when there is only one. */
  anyOf: string;
}

/** A phrase in quotes (the second quote may be missing), or a run without blanks; a minus before it belongs to it. */
const PART = /-?"[^"]*"?|\S+/g;

/**
 * Takes a tidy query apart. What is excluded is asked separately: each text is searched in its own language and also as
 * written, and "not in the one or not in the other" would let excluded words through.
 */
export function takeApart(query: string): Asked {
  const parts = query.match(PART) ?? [];
  const excluded = parts.filter((part) => /^-./.test(part)).map((part) => part.slice(1));
  const kept = parts.filter((part) => !part.startsWith("-"));
  const words = kept.filter((part) => part.toLowerCase() !== "or");
  return {
    wanted: kept.join(" "),
    unwanted: excluded.join(" or "),
    anyOf: words.length > 1 ? words.join(" or ") : "",
  };
}
