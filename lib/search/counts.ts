import type { EntryType } from "./schema";

/** How many entries of one type and one language match. */
export interface Count {
  type: EntryType;
  language: string;
  count: number;
}

/** Counts without the entries that their rooms did not show: what one may not see is not counted either. */
export const withoutDropped = (
  counts: Count[],
  dropped: { type: EntryType; language: string }[],
): Count[] =>
  counts.map(({ type, language, count }) => ({
    type,
    language,
    count:
      count - dropped.filter((entry) => entry.type === type && entry.language === language).length,
  }));

/** Counts added up by type, or by language; what there is none of is left out. */
export function summedBy<Part extends "type" | "language">(
  part: Part,
  counts: Count[],
): Partial<Record<Count[Part], number>> {
  const sums: Partial<Record<Count[Part], number>> = {};
  for (const each of counts) {
    if (each.count > 0) sums[each[part]] = (sums[each[part]] ?? 0) + each.count;
  }
  return sums;
}
