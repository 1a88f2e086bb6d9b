/** Text that waits on this device until it was sent. Never passwords, files or hidden fields. */
const PREFIX = "kept:";

type Kept = Record<string, string>;
type TextControl = HTMLInputElement | HTMLTextAreaElement;

const KEPT_TYPES = new Set(["text", "search", "url", "email", "tel", "textarea"]);

function textControls(form: HTMLFormElement): TextControl[] {
  return Array.from(form.elements).filter(
    (element): element is TextControl =>
      (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
      Boolean(element.name) &&
      KEPT_TYPES.has(element.type),
  );
}

/** Keeps what is typed in the form's text fields. A full or closed storage is no reason to disturb. */
export function keepText(key: string, form: HTMLFormElement): void {
  const kept: Kept = {};
  for (const control of textControls(form)) {
    if (control.value !== control.defaultValue) kept[control.name] = control.value;
  }
  try {
    if (Object.keys(kept).length > 0) localStorage.setItem(PREFIX + key, JSON.stringify(kept));
    else localStorage.removeItem(PREFIX + key);
  } catch {
    // Private windows and full disks refuse; the form works all the same.
  }
}

/** Puts kept text back into fields that nobody has touched since. */
export function restoreText(key: string, form: HTMLFormElement): void {
  const kept = readKept(key);
  for (const control of textControls(form)) {
    const text = kept[control.name];
    if (typeof text === "string" && control.value === control.defaultValue) control.value = text;
  }
}

function readKept(key: string): Kept {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? "{}") as Kept;
  } catch {
    return {};
  }
}

/** Forgets the text: it was sent. */
export function forgetText(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept either.
  }
}
