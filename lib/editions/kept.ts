import { now } from "../clock";
import type { EditionCard, ThemeView } from "./views";

/** A label may be this old when it was changed in another process. */
const KEPT_MILLISECONDS = 5_000;

/** Keeps what was loaded last for some seconds. Nothing that depends on who asks may be kept here. */
class Kept<T> {
  private loaded: { at: number; value: Promise<T> } | null = null;

  get(load: () => Promise<T>): Promise<T> {
    const at = now().getTime();
    if (this.loaded && at - this.loaded.at < KEPT_MILLISECONDS) return this.loaded.value;
    const value = load();
    this.loaded = { at, value };
    // A failure is told to those who wait, and not kept.
    value.catch(() => this.forget());
    return value;
  }

  forget(): void {
    this.loaded = null;
  }
}

/** A theme as it is kept: what its page shows, without what depends on the reader. */
export type KeptTheme = Omit<ThemeView, "broader" | "narrower" | "may" | "related"> & {
  broader: string | null;
  related: string[];
};

/** All themes, in the order of the index. Nearly every page needs their labels. */
export const keptThemes = new Kept<KeptTheme[]>();

/** All editions and events, oldest first. */
export const keptEditions = new Kept<EditionCard[]>();
