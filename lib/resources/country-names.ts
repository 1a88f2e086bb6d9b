import { COUNTRIES } from "../i18n/codes";
import { LOCALES } from "../i18n/locales";

let codes: Map<string, string> | undefined;

/** Small letters without accents, Arabic letters in one form: "cote d ivoire" is Côte d’Ivoire. */
const folded = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[\p{P}\s]+/gu, " ")
    .trim()
    .toLowerCase();

/** Every country under its code and its names in our five languages, long and short. */
function known(): Map<string, string> {
  if (codes) return codes;
  codes = new Map(COUNTRIES.map((code) => [folded(code), code]));
  for (const locale of LOCALES) {
    for (const style of ["long", "short"] as const) {
      const names = new Intl.DisplayNames(locale, { type: "region", style });
      for (const code of COUNTRIES) codes.set(folded(names.of(code) ?? code), code);
    }
  }
  return codes;
}

/** The ISO code of a country by its code or its name in any of our languages, or null. */
export const codeOfCountry = (name: string): string | null => known().get(folded(name)) ?? null;
