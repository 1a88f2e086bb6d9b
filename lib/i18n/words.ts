import type { ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import ar from "@/messages/ar.json";
import en from "@/messages/en.json";
import es from "@/messages/es.json";
import fr from "@/messages/fr.json";
import pt from "@/messages/pt.json";
import { log } from "../log";
import { directionOf, type Locale, localizedPath } from "./locales";

export type { Locale } from "./locales";

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** A full message key, such as "resources.title". */
export type MessageKey = Paths<typeof en>;

/** Values put into a message. */
export type MessageValues = Record<string, string | number | Date>;

/** Everything that is said in one language: texts, dates, numbers, names of countries and languages. */
export interface Words {
  (key: MessageKey, values?: MessageValues): string;
  /** A text with tags, each made into an element by the function of its name. */
  rich(key: MessageKey, values: Record<string, unknown>): ReactNode;
  /** Whether a key exists: for keys made of data, such as `resources.type.${type}`. */
  has(key: string): boolean;
  /** The text of a key made of data; the data itself when nobody has named it yet. */
  named(group: string, code: string): string;
  locale: Locale;
  dir: "ltr" | "rtl";
  date(date: Date | string, style?: "short" | "long" | "time"): string;
  /** A short ISO date (2015, 2016-11, 2016-11-03) as far as it is known. */
  isoDate(date: string): string;
  ago(date: Date): string;
  number(n: number): string;
  /** A size in bytes, as kB or MB of 1000. */
  bytes(n: number): string;
  list(items: string[]): string;
  country(code: string): string;
  language(code: string): string;
  /** The own name of a language: "Français". */
  endonym(code: string): string;
  /** The label in this language of { en: "…", fr: "…" }, falling back to English, then to any. */
  label(labels: unknown): string;
  /** Which language `label` takes from the same labels. */
  labelLanguage(labels: unknown): string;
  /** The address of a page in this language. */
  path(path: string): string;
}

const MESSAGES: Record<Locale, typeof en> = { en, fr, es, pt, ar };
const cache = new Map<Locale, Words>();

/**
 * The words of a language. Made once per process: parsed messages and formatters are kept,
 * since making them for each request cost more than the page itself.
 */
export function wordsFor(locale: Locale): Words {
  const known = cache.get(locale);
  if (known) return known;
  const made = makeWords(locale);
  // Hot reload replaces this module and with it the cache, so edited messages show at once.
  cache.set(locale, made);
  return made;
}

function makeWords(locale: Locale): Words {
  const translate = createTranslator({
    locale,
    messages: MESSAGES[locale] as Record<string, unknown>,
    timeZone: "UTC",
    // A text that is missing or badly filled in stops development and tests; readers see its key instead of no page.
    onError: (error) => {
      if (process.env.NODE_ENV !== "production") throw error;
      log.error({ err: error, locale }, "message");
    },
  }) as unknown as ((key: string, values?: MessageValues) => string) & {
    has(key: string): boolean;
    rich(key: string, values: Record<string, unknown>): ReactNode;
  };
  const formats = makeFormats(locale);
  const t = ((key: MessageKey, values?: MessageValues) => translate(key, values)) as Words;
  return Object.assign(t, formats, {
    rich: (key: MessageKey, values: Record<string, unknown>) => translate.rich(key, values),
    has: (key: string) => translate.has(key),
    named: (group: string, code: string) =>
      translate.has(`${group}.${code}`) ? translate(`${group}.${code}`) : code,
    locale,
    dir: directionOf(locale),
    path: (path: string) => localizedPath(locale, path),
  });
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

function makeFormats(locale: Locale) {
  // Western digits in every language (DESIGN.md, right-to-left).
  const tag = `${locale}-u-nu-latn`;
  const zone = { timeZone: "UTC" } as const;
  const dates = {
    short: new Intl.DateTimeFormat(tag, { ...zone, dateStyle: "medium" }),
    long: new Intl.DateTimeFormat(tag, { ...zone, dateStyle: "long" }),
    time: new Intl.DateTimeFormat(tag, {
      ...zone,
      dateStyle: "medium",
      timeStyle: "short",
    }),
  };
  const yearMonth = new Intl.DateTimeFormat(tag, {
    ...zone,
    year: "numeric",
    month: "long",
  });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const numbers = new Intl.NumberFormat(tag);
  const unit = (name: "kilobyte" | "megabyte", digits: number) =>
    new Intl.NumberFormat(tag, {
      style: "unit",
      unit: name,
      maximumFractionDigits: digits,
    });
  const kilobytes = unit("kilobyte", 0);
  const megabytes = unit("megabyte", 1);
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  const countries = new Intl.DisplayNames(tag, { type: "region" });
  const languages = new Intl.DisplayNames(tag, { type: "language" });
  const labelLanguage = (labels: unknown) => {
    const known = (labels ?? {}) as Record<string, unknown>;
    return [locale, "en", ...Object.keys(known)].find((code) => known[code]) ?? "en";
  };
  return {
    date: (date: Date | string, style: keyof typeof dates = "short") =>
      dates[style].format(typeof date === "string" ? new Date(date) : date),
    isoDate: (date: string) => {
      if (date.length <= 4) return date;
      return (date.length <= 7 ? yearMonth : dates.long).format(new Date(date));
    },
    ago: (date: Date) => {
      const seconds = (date.getTime() - Date.now()) / 1000;
      const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
      return step
        ? relative.format(Math.round(seconds / step[1]), step[0])
        : relative.format(0, "minute");
    },
    number: (n: number) => numbers.format(n),
    bytes: (n: number) =>
      n < 1_000_000
        ? kilobytes.format(Math.max(1, Math.round(n / 1000)))
        : megabytes.format(n / 1_000_000),
    list: (items: string[]) => lists.format(items),
    country: (code: string) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    language: (code: string) => nameOf(languages, code),
    endonym: (code: string) => endonymOf(code),
    label: (labels: unknown) =>
      String((labels as Record<string, string> | null)?.[labelLanguage(labels)] ?? ""),
    labelLanguage,
  };
}

const endonyms = new Map<string, string>();

function endonymOf(code: string): string {
  const known = endonyms.get(code);
  if (known) return known;
  let name = code;
  try {
    name = nameOf(new Intl.DisplayNames(code, { type: "language" }), code);
  } catch {
    // A code that is not well-formed is shown as it is.
  }
  const capital = name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  endonyms.set(code, capital);
  return capital;
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
