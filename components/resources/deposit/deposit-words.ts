import type { Words } from "@/lib/i18n/words";
import type { DepositWords } from "./deposit-form";

/** The words of a DepositForm, ready for the browser, which fills in times, names and sizes itself. */
export const depositWords = (t: Words): DepositWords => ({
  summary: t("ui.formProblem"),
  keeping: t("resources.saving.keeping"),
  saving: t("resources.saving.saving"),
  saved: t("resources.saving.saved", { time: "%time%" }),
  offline: t("resources.saving.offline"),
  signedOut: t("resources.saving.signedOut"),
  conflict: t("resources.saving.conflict"),
  failed: t("resources.saving.failed"),
  tooLarge: t("resources.upload.tooLarge", { name: "%name%", size: "%size%", limit: "%limit%" }),
  broken: t("resources.upload.broken"),
});

/** Where a form of this resource is posted; the route answers in the reader's language. */
export const depositAddress = (t: Words, id: string): string =>
  `/api/resources/${id}/deposit?locale=${t.locale}`;
