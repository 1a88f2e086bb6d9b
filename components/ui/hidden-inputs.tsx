export type HiddenValues = Record<string, string | readonly string[] | undefined>;

/** Values that a GET form carries along without showing them, such as the query beside the filters. */
export function HiddenInputs({ values }: { values?: HiddenValues }) {
  return Object.entries(values ?? {}).flatMap(([name, value]) =>
    [value ?? []]
      .flat()
      .map((one) => <input key={name + one} type="hidden" name={name} value={one} />),
  );
}
