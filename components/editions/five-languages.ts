import { LOCALES } from "@/lib/i18n/locales";

/** Our languages with the ending of their fields in lib/editions/schema: "nameEn", "nameFr" ... */
export const FIVE = LOCALES.map((locale) => ({
  locale,
  suffix: locale.charAt(0).toUpperCase() + locale.slice(1),
}));
