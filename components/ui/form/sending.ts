import type { FormAction, FormState } from "./state";

/** The action as the browser calls it: a broken connection becomes a message instead of an error page. */
export function guarded(
  action: FormAction,
  { offlineMessage, onSuccess }: { offlineMessage?: string; onSuccess: () => void },
): FormAction {
  return async (previous, data) => {
    try {
      const next = await action(previous, data);
      if (next.ok) onSuccess();
      return next;
    } catch (error) {
      if (isRedirect(error)) onSuccess();
      if (!offlineMessage || !isConnectionError(error)) throw error;
      return unsent(data, offlineMessage);
    }
  };
}

/** Next answers a redirect of an action by rejecting with a digest that begins so; it means success. */
function isRedirect(error: unknown): boolean {
  return hasDigest(error) && String(error.digest).startsWith("NEXT_REDIRECT");
}

function hasDigest(error: unknown): error is { digest: unknown } {
  return typeof error === "object" && error !== null && "digest" in error;
}

/** `fetch` rejects with a TypeError when no answer came, in every browser (WHATWG Fetch). */
function isConnectionError(error: unknown): boolean {
  return error instanceof TypeError && !hasDigest(error);
}

function unsent(data: FormData, message: string): FormState {
  return { ok: false, message, values: textValues(data) };
}

/** What was typed, as the server would give it back; several values of one name make a list. */
export function textValues(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 0 && !name.startsWith("$ACTION")) {
      values[name] = texts.length === 1 ? (texts[0] as string) : (texts as string[]);
    }
  }
  return values;
}
