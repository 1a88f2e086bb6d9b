import type { z } from "zod";
import { Conflict, Denied, Invalid, NotFound, reportError, TooMany } from "../errors";
import type { Words } from "../i18n/words";
import type { FormState } from "./form-state";

type Issue = z.core.$ZodIssue;

/** A schema's complaint as a sentence in the reader's language. Custom errors carry a key below `errors.` */
function issueText(t: Words, issue: Issue): string {
  if (t.has(`errors.${issue.message}`)) return t.named("errors", issue.message);
  if (issue.code === "too_small") {
    const least = Number(issue.minimum);
    return least > 1 ? t("errors.too-short", { count: least }) : t("errors.required");
  }
  if (issue.code === "too_big") return t("errors.too-long", { count: Number(issue.maximum) });
  if (issue.code === "invalid_type") return t("errors.required");
  return t("errors.choose");
}

/** Errors at their fields: the first of each. */
export function fieldErrors(t: Words, issues: readonly Issue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const field = String(issue.path[0] ?? "");
    errors[field] ??= issueText(t, issue);
  }
  return errors;
}

/**
 * Turns whatever went wrong into words for the form: the refusals of the house as they are, anything
 * unexpected as an id that also stands in the log. The one place where errors are translated for forms.
 */
export function problemState(t: Words, error: unknown, where: string): FormState {
  if (error instanceof Denied) {
    return {
      message: t.has(`errors.${error.reason}`)
        ? t.named("errors", error.reason)
        : t("errors.denied"),
    };
  }
  if (error instanceof NotFound) return { message: t("errors.not-found") };
  if (error instanceof TooMany)
    return { message: t("errors.too-many", { seconds: error.seconds }) };
  if (error instanceof Invalid) {
    const errors = Object.fromEntries(
      Object.entries(error.fields).map(([field, key]) => [field, t.named("errors", key)]),
    );
    return { errors };
  }
  if (error instanceof Conflict) return { message: t("errors.conflict"), preview: error.theirs };
  return {
    message: t("errors.unexpected", { id: reportError(error, { where }) }),
  };
}
