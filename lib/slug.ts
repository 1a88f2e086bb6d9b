import slugify from "@sindresorhus/slugify";
import { ID_PATTERN } from "./db/ids";

/** Words kept in an address; the rest of a long title adds nothing. */
const SLUG_LENGTH = 60;

/** A readable address part that ends in the id and survives a change of title. Other scripts are transliterated. */
export function slugOf(title: string, id: string): string {
  const words = slugify(title)
    .slice(0, SLUG_LENGTH)
    .replace(/-+[^-]*$/, (end) => (title.length > SLUG_LENGTH ? "" : end));
  return words ? `${words}-${id}` : id;
}

/** The id at the end of an address part, or null. */
export function idOfSlug(slug: string): string | null {
  const id = slug.split("-").at(-1) ?? "";
  return ID_PATTERN.test(id) ? id : null;
}
