/** The languages of the interface, in the order they are offered. English has no prefix in addresses. */
export const LOCALES = ["en", "fr", "es", "pt", "ar"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";

/** Whether a string names one of our five languages. */
export const isLocale = (value: unknown): value is Locale =>
  LOCALES.some((locale) => locale === value);

/** The given language when it is one of ours, else English. */
export const localeOr = (value: unknown): Locale => (isLocale(value) ? value : DEFAULT_LOCALE);

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "ps"]);

/** The direction a language is written in. */
export const directionOf = (language: string): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.has(language.slice(0, 2)) ? "rtl" : "ltr";

/** The address of a page in a language: English without a prefix. */
export const localizedPath = (locale: Locale, path: string): string =>
  locale === DEFAULT_LOCALE ? path : `/${locale}${path === "/" ? "" : path}`;

/**
 * Splits an address into its language and the rest; null when it has no prefix.
 * The rest begins with exactly one slash: `/en//other.example` once redirected to another site.
 */
export function splitPath(pathname: string): {
  locale: Locale | null;
  rest: string;
} {
  const [, first = "", ...others] = pathname.split("/");
  return isLocale(first)
    ? { locale: first, rest: `/${others.join("/").replace(/^[/\\]+/, "")}` }
    : { locale: null, rest: pathname };
}

/**
 * The best of our languages for an Accept-Language header (RFC 9110, 12.5.4), or null.
 */
export function negotiate(header: string | null): Locale | null {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...params] = part.trim().toLowerCase().split(";");
      const q = params.find((param) => param.trim().startsWith("q="));
      return {
        language: tag.split("-")[0] ?? "",
        q: q ? Number(q.trim().slice(2)) || 0 : 1,
      };
    })
    .filter((wish) => wish.q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { language } of wishes) if (isLocale(language)) return language;
  return null;
}
