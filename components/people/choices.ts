import { COUNTRIES, LANGUAGES } from "@/lib/i18n/codes";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/words";

/** One entry of a Select or a group of checkboxes. */
export interface Choice {
  value: string;
  label: string;
  lang?: string;
}

const kept = new Map<Locale, Choice[]>();

/** Countries by their names in the reader's language, in its alphabetical order; all of them, or those of the codes. */
export function countryChoices(t: Words, codes?: readonly string[]): Choice[] {
  if (codes) return byName(t, codes);
  // Sorting 249 names for each form costs more than the form itself.
  const all = kept.get(t.locale) ?? byName(t, COUNTRIES);
  kept.set(t.locale, all);
  return all;
}

function byName(t: Words, codes: readonly string[]): Choice[] {
  const { compare } = new Intl.Collator(t.locale);
  return codes
    .map((code) => ({ value: code, label: t.country(code) }))
    .sort((a, b) => compare(a.label, b.label));
}

/** Languages by their own names: the five of the house first, then the others, then codes that are not on the list. */
export function languageChoices(t: Words, more: readonly string[] = []): Choice[] {
  const others = LANGUAGES.filter((code) => !LOCALES.some((locale) => locale === code));
  const extra = more.filter((code) => !LANGUAGES.includes(code));
  return [...LOCALES, ...others, ...extra].map((code) => languageChoice(t, code));
}

/** The five languages of the house, and those of `more`. */
export const ownLanguageChoices = (t: Words, more: readonly string[] = []): Choice[] =>
  [...new Set([...LOCALES, ...more])].map((code) => languageChoice(t, code));

const languageChoice = (t: Words, code: string): Choice => ({
  value: code,
  label: t.endonym(code),
  lang: code,
});
