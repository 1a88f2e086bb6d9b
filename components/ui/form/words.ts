import type { Words } from "@/lib/i18n/words";

/** The words that every Form needs, ready for the browser: `<Form {...formWords(t)} ...>`. */
export function formWords(t: Words) {
  return {
    summary: t("ui.formProblem"),
    offlineMessage: t("ui.formOffline"),
    pendingText: t("ui.formSending"),
  };
}
