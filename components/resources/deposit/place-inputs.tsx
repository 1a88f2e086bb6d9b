import { COUNTRIES } from "@/lib/i18n/codes";
import type { Words } from "@/lib/i18n/words";

const LIST = "country-names";

/** Names to choose from, once for all the fields of a page. */
export function CountryNames({ t }: { t: Words }) {
  return (
    <datalist id={LIST}>
      {COUNTRIES.map((code) => (
        <option key={code} value={t.country(code)} />
      ))}
    </datalist>
  );
}

interface PlaceInputsProps {
  t: Words;
  formId: string;
  name: string;
  legend: string;
  hint?: string;
  codes: readonly string[];
  /** Names that were typed and are no countries. */
  unread?: string;
  error?: string;
}

/** Fields that are empty when nothing is chosen yet; saving brings another one. */
const EMPTY_FIRST = 3;

/** Countries by name: typed or picked from the browser's own list, which works on every phone and without a script. */
export function PlaceInputs({
  t,
  formId,
  name,
  legend,
  hint,
  codes,
  unread,
  error,
}: PlaceInputsProps) {
  // As `fieldId` of components/ui/form/context makes it, which only the browser's side may import.
  const id = `${formId}-${name}`;
  const known = codes.map((code) => t.country(code));
  const values = [...known, ...(unread ? [unread] : [])];
  const empty = Math.max(1, EMPTY_FIRST - values.length);
  const described = [error && `${id}-e`, hint && `${id}-h`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset className={error ? "field field--error" : "field"} aria-describedby={described}>
      <legend>{legend}</legend>
      {hint && (
        <div className="hint" id={`${id}-h`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="error-text" id={`${id}-e`}>
          {error}
        </p>
      )}
      <input type="hidden" name={name} value="" />
      <div className="two">
        {[...values, ...Array<string>(empty).fill("")].map((value, index) => (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: places in a row, empty ones among them
            key={index}
            className="input"
            id={index === 0 ? id : undefined}
            name={name}
            list={LIST}
            defaultValue={value}
            aria-label={t("resources.form.countryN", { n: index + 1 })}
            aria-invalid={error ? true : undefined}
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  );
}
