import type { Words } from "@/lib/i18n/words";
import { Button, ButtonLink, TextButton } from "./button";
import { HiddenInputs, type HiddenValues } from "./hidden-inputs";
import { Icon } from "./icon";

export interface FacetOption {
  value: string;
  label: string;
  lang?: string;
  count?: number;
  checked?: boolean;
}

export interface Facet {
  /** Name of the query parameter. */
  name: string;
  label: string;
  /** Shown open at first; a facet with a checked option always is. */
  open?: boolean;
  options: FacetOption[];
  /** How many options there are when not all are given: a button asks for all of them (`more=<name>`). */
  hasMore?: number;
}

interface FacetPanelProps {
  t: Words;
  action: string;
  facets: Facet[];
  hidden?: HiddenValues;
  clearHref?: string;
}

/**
 * Filters as checkboxes in a GET form with an Apply button. On phones one line that opens; on wide screens
 * a column that stands open.
 */
export function FacetPanel({ t, action, facets, hidden, clearHref }: FacetPanelProps) {
  const on = facets.flatMap((facet) => facet.options).filter((option) => option.checked).length;
  return (
    <form className="facets" action={action} aria-label={t("ui.filters")}>
      <HiddenInputs values={hidden} />
      <details>
        <summary>
          {t("ui.filtersOn", { n: on })}
          <Icon name="chevron-down" />
        </summary>
        {facets.map((facet) => (
          <FacetOptions key={facet.name} t={t} facet={facet} />
        ))}
        <div className="acts">
          <Button small>{t("ui.filtersApply")}</Button>
          {clearHref && on > 0 && (
            <ButtonLink small look="plain" href={clearHref}>
              {t("ui.filtersClear")}
            </ButtonLink>
          )}
        </div>
      </details>
    </form>
  );
}

function FacetOptions({ t, facet }: { t: Words; facet: Facet }) {
  const open = facet.open || facet.options.some((option) => option.checked);
  return (
    <details open={open}>
      <summary>
        {facet.label}
        <Icon name="chevron-down" />
      </summary>
      <fieldset>
        <legend className="vh">{facet.label}</legend>
        {facet.options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              name={facet.name}
              value={option.value}
              defaultChecked={option.checked}
            />
            <span lang={option.lang}>{option.label}</span>
            {option.count !== undefined && <span className="n">{t.number(option.count)}</span>}
          </label>
        ))}
        {facet.hasMore !== undefined && (
          <TextButton name="more" value={facet.name}>
            {t("ui.filtersMore", { n: t.number(facet.hasMore) })}
            <span className="vh"> {facet.label}</span>
          </TextButton>
        )}
      </fieldset>
    </details>
  );
}
