import type { FormState } from "@/lib/auth/form-state";

export type { FormAction, FormState } from "@/lib/auth/form-state";

/** Whether an answer says that something must be corrected or tried again. */
export function hasFailed(state: FormState): boolean {
  return !state.ok && Boolean(state.message || Object.keys(state.errors ?? {}).length);
}
