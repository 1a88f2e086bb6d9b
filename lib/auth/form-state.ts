/** What a form shows after it was sent: plain data, since it crosses to the browser. */
export interface FormState {
  ok?: boolean;
  /** Said above the form. */
  message?: string;
  /** Said at each field. */
  errors?: Record<string, string>;
  /** What was typed, so that nothing is lost. */
  values?: Record<string, string | string[]>;
  /** Safe HTML of the Markdown as it will look. */
  preview?: string;
  previewLang?: string;
}

/** A form's action: plain HTML form or script, the same function. */
export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;
