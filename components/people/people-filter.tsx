import { Button } from "@/components/ui/button";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import type { Words } from "@/lib/i18n/words";
import { type Choice, countryChoices, languageChoices } from "./choices";

/** What was asked of the directory. */
export interface PeopleAsked {
  q: string;
  language: string;
  country: string;
  edition: string;
  role: string;
  theme: string;
}

interface PeopleFilterProps {
  t: Words;
  asked: PeopleAsked;
  countries: string[];
  /** Editions to choose from, newest first. */
  editions: Choice[];
}

/** Who to look for: a plain GET form above the directory. */
export function PeopleFilter({ t, asked, countries, editions }: PeopleFilterProps) {
  const countriesOffered =
    asked.country && !countries.includes(asked.country) ? [...countries, asked.country] : countries;
  return (
    <form className="bar-filters" action={t.path("/people")} aria-label={t("people.find")}>
      <div className="field">
        <label htmlFor="q">{t("people.byName")}</label>
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          dir="auto"
          maxLength={200}
          defaultValue={asked.q}
        />
      </div>
      <Chooser
        name="language"
        label={t("people.byLanguage")}
        any={t("people.anyLanguage")}
        chosen={asked.language}
        choices={languageChoices(t, asked.language ? [asked.language] : [])}
      />
      <Chooser
        name="country"
        label={t("people.byCountry")}
        any={t("people.anyCountry")}
        chosen={asked.country}
        choices={countryChoices(t, countriesOffered)}
      />
      <Chooser
        name="edition"
        label={t("people.byEdition")}
        any={t("people.anyEdition")}
        chosen={asked.edition}
        choices={editions}
      />
      <Chooser
        name="role"
        label={t("people.byRole")}
        any={t("people.anyRole")}
        chosen={asked.role}
        choices={[{ value: "fellow", label: t("people.onlyFellows") }]}
      />
      <HiddenInputs values={asked.theme ? { theme: asked.theme } : {}} />
      <Button>{t("people.findButton")}</Button>
    </form>
  );
}

interface ChooserProps {
  name: string;
  label: string;
  any: string;
  chosen: string;
  choices: Choice[];
}

function Chooser({ name, label, any, chosen, choices }: ChooserProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name} defaultValue={chosen}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
