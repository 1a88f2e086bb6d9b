import type { Words } from "@/lib/i18n/words";
import type { EntryType } from "@/lib/search/schema";

/** What the address of a search says. */
export interface SearchAddress {
  q: string;
  type?: EntryType;
  language?: string;
  page?: number;
}

/** The address of a search. */
export function searchPath(t: Words, { q, type, language, page = 1 }: SearchAddress): string {
  const query = new URLSearchParams({ q });
  if (type) query.set("type", type);
  if (language) query.set("language", language);
  if (page > 1) query.set("page", String(page));
  return `${t.path("/search")}?${query}`;
}
