import type { Words } from "@/lib/i18n/words";

/** Countries by name: one or two as they are, more as the first and how many others. Empty for none. */
export function placesInShort(t: Words, codes: readonly string[]): string {
  const names = codes.map((code) => t.country(code));
  const [first] = names;
  return names.length <= 2 || !first
    ? t.list(names)
    : t("resources.places", { place: first, n: names.length - 1 });
}

/** All of them, when there are more than the short form names. */
export const placesInFull = (t: Words, codes: readonly string[]): string | null =>
  codes.length > 2 ? t.list(codes.map((code) => t.country(code))) : null;
