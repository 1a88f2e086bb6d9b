import type { EditionCard } from "@/lib/editions/views";
import type { Locale } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/words";

type Named = Pick<EditionCard, "name" | "city">;
type Dated = Pick<EditionCard, "startDate" | "endDate">;

/** "…, Turin 2010", "…، تورينو 2010": names of Academies end with their place and year. */
const PLACE_AND_YEAR = /[,،]\s*([^(,،]+?)\s*(?:\([^)]*\))?\s*\d{4}$/;

/** Where an Academy was, as its name in the reader's language says it; else the city as it is written. */
export const placeOf = (t: Words, { name, city }: Named): string =>
  PLACE_AND_YEAR.exec(name[t.locale] ?? "")?.[1] ?? city;

/** The year it began in. */
export const yearOf = ({ startDate }: Pick<Dated, "startDate">): string => startDate.slice(0, 4);

/** "Agadir 2013", in the reader's language. */
export const placeAndYear = (t: Words, edition: Named & Pick<Dated, "startDate">): string =>
  `${placeOf(t, edition)} ${yearOf(edition)}`;

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ranges = new Map<Locale, Intl.DateTimeFormat>();

function rangeFormat(locale: Locale): Intl.DateTimeFormat {
  const known = ranges.get(locale);
  if (known) return known;
  // Western digits in every language (DESIGN.md, right-to-left).
  const made = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  ranges.set(locale, made);
  return made;
}

/** "8 – 12 April 2013", as far as the dates are known. */
export function datesOf(t: Words, { startDate, endDate }: Dated): string {
  if (startDate === endDate) return t.isoDate(startDate);
  if (FULL_DATE.test(startDate) && FULL_DATE.test(endDate)) {
    return rangeFormat(t.locale).formatRange(new Date(startDate), new Date(endDate));
  }
  return `${t.isoDate(startDate)} – ${t.isoDate(endDate)}`;
}

const DAY = 86_400_000;

/** Number of days from the first to the last, when both are known to the day. */
export function daysOf({ startDate, endDate }: Dated): number | null {
  if (!FULL_DATE.test(startDate) || !FULL_DATE.test(endDate)) return null;
  return Math.round((Date.parse(endDate) - Date.parse(startDate)) / DAY) + 1;
}
