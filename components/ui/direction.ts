/**
 * Scripts written from right to left, by primary language subtag: the languages of the Arabic, Hebrew,
 * Syriac, Thaana and N'Ko scripts in CLDR's layout data that a member could plausibly write in.
 */
const RIGHT_TO_LEFT = new Set([
  "ar",
  "fa",
  "he",
  "ur",
  "ps",
  "ckb",
  "sd",
  "ug",
  "yi",
  "dv",
  "nqo",
  "syr",
]);

/** Direction in which a language is written; "auto" when the language is not known. */
export function textDirection(lang?: string | null): "ltr" | "rtl" | "auto" {
  if (!lang) return "auto";
  const [primary = "", second = ""] = lang.toLowerCase().split("-");
  if (second === "latn") return "ltr";
  return RIGHT_TO_LEFT.has(primary) || second === "arab" ? "rtl" : "ltr";
}
