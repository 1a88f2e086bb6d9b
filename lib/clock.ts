/** The time now. The one place that asks the clock, so that rules can be given the time as a fact. */
export const now = (): Date => new Date();

/** The moment `minutes` after `from`. */
export const minutesAfter = (from: Date, minutes: number): Date =>
  new Date(from.getTime() + minutes * 60_000);
