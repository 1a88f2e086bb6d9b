import type { Words } from "@/lib/i18n/words";

/** What was typed where no column can hold it, as messages at those fields. */
export const editErrors = (t: Words, unread: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unread)
      .filter(([, text]) => text !== "")
      .map(([field]) => [field, field === "year" ? t("errors.year") : t("errors.country")]),
  );

/** Files that were not taken, with the reason in words. */
export const refusalsIn = (t: Words, refused: { reason: string; name: string }[]) =>
  refused.map(({ reason, name }) => ({
    name,
    text: t.has(`errors.${reason}`) ? t.named("errors", reason) : t("errors.denied"),
  }));
