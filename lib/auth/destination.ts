import { type Locale, splitPath } from "../i18n/locales";

/** Where to go after an act: an address without language prefix, in the reader's language unless another is named. */
export interface Destination {
  path: string;
  locale?: Locale;
}

/** Never needed in an address of ours, and read differently by different browsers. */
const FORBIDDEN = /[\\\p{Cc}]|^\/\//u;

/**
 * An address that came with a request, made safe to go to: on this site, path and query only, without its language
 * prefix (SECURITY rule 33).
 * @param origin our own, from the settings
 * @returns null for anything else
 */
export function ownPath(value: string, origin: string): string | null {
  if (!value.startsWith("/") || FORBIDDEN.test(value)) return null;
  try {
    const url = new URL(value, origin);
    if (url.origin !== origin || url.pathname.includes("//")) return null;
    return splitPath(url.pathname).rest + url.search;
  } catch {
    return null;
  }
}
