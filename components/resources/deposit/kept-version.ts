import { forgetText, keepText, restoreText } from "@/components/ui/form/keep";

/* Text that waits on this device belongs to the version it was typed over: restored over a later one, it must come as a
   conflict and not as a change. */

const VERSION = "kept-version:";
const SENT = "kept-sent:";

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const write = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Private windows and full disks refuse; the form works all the same.
  }
};

/** Keeps what is typed, and the version it was typed over. */
export function keepTyped(key: string, form: HTMLFormElement, version: string): void {
  keepText(key, form);
  write(VERSION + key, version);
}

/** Forgets it: it is saved. */
export function forgetTyped(key: string): void {
  forgetText(key);
  write(VERSION + key, null);
  write(SENT + key, null);
}

/** Notes that the form is on its way; whether it arrived shows when the page comes back. */
export const noteSent = (key: string): void => write(SENT + key, "1");

/**
 * Puts back what waits on this device.
 * @param version the version that stands now
 * @returns the version the text was typed over, or null when nothing waits
 */
export function restoreTyped(key: string, form: HTMLFormElement, version: string): string | null {
  const kept = read(VERSION + key);
  if (kept === null) return null;
  const arrived = read(SENT + key) !== null && kept !== version;
  write(SENT + key, null);
  if (arrived) {
    forgetTyped(key);
    return null;
  }
  restoreText(key, form);
  return kept;
}
