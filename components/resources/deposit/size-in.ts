/** A size in kB or MB of 1000, with Western digits as everywhere. */
export function sizeIn(locale: string, bytes: number): string {
  const large = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(`${locale}-u-nu-latn`, {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  });
  return format.format(bytes / (large ? 1_000_000 : 1_000));
}
