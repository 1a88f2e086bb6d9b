import { createContext, useContext } from "react";
import type { FormState } from "./state";

interface FormContextValue {
  /** Begins the id of every field, so that two forms on a page do not clash. */
  id: string;
  state: FormState;
  pending: boolean;
  pendingText?: string;
}

/** What a Form tells the fields inside it. */
export const FormContext = createContext<FormContextValue>({ id: "f", state: {}, pending: false });

/** The form around: its answer so far and whether it is being sent. */
export function useForm(): FormContextValue {
  return useContext(FormContext);
}

/** The id of a field: where the error summary links to. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}
