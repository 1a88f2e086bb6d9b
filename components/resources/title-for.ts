import type { Words } from "@/lib/i18n/words";
import type { ResourceCard } from "@/lib/resources/views";

/** The title in the reader's language, when the resource has one besides its own. */
export function titleFor(
  t: Words,
  { language, alternativeTitles }: Pick<ResourceCard, "language" | "alternativeTitles">,
): string | null {
  return language === t.locale ? null : (alternativeTitles[t.locale] ?? null);
}
