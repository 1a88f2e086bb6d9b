import type { Words } from "@/lib/i18n/words";
import type { LibraryFilter } from "@/lib/resources/schema";

/** The filters, in the order they stand in the panel. */
export const FACETS = ["type", "theme", "language", "country", "edition"] as const;
export type FacetName = (typeof FACETS)[number];

/** The address of the library with these filters, in this order, from this page on. */
export function libraryPath(t: Words, filter: LibraryFilter): string {
  const query = new URLSearchParams();
  for (const name of FACETS) for (const value of filter[name]) query.append(name, value);
  if (filter.sort !== "newest") query.set("sort", filter.sort);
  if (filter.more) query.set("more", filter.more);
  if (filter.after) query.set("after", filter.after);
  return `${t.path("/resources")}${query.size > 0 ? `?${query}` : ""}`;
}

/** The same list without one of its filters, from the beginning. */
export const withoutValue = (
  filter: LibraryFilter,
  name: FacetName,
  value: string,
): LibraryFilter => ({
  ...filter,
  after: undefined,
  [name]: filter[name].filter((one) => one !== value),
});
