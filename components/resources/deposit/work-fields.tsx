import { type Choice, languageChoices, ownLanguageChoices } from "@/components/people/choices";
import { CheckboxGroup, Field, Select, TextArea } from "@/components/ui/form/field";
import { LOCALES } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/words";
import { GOOD_PRACTICE } from "@/lib/resources/schema";
import type { DraftView } from "@/lib/resources/views";
import { PlaceInputs } from "./place-inputs";

interface WorkFieldsProps {
  t: Words;
  formId: string;
  draft: DraftView;
  errors: Record<string, string>;
  /** Themes to choose from, in the order of the index. */
  themes: Choice[];
  /** Academies and events to choose from. */
  editions: Choice[];
}

/** Facts about a work, after Dublin Core: who, when, in which languages, about what and where. */
export function WorkFields({ t, formId, draft, errors, themes, editions }: WorkFieldsProps) {
  const { values, unread } = draft;
  const optional = t("resources.form.optional");
  return (
    <>
      <Field
        name="url"
        type="url"
        inputMode="url"
        label={t("resources.form.url")}
        hint={t("resources.form.urlHint")}
        optional={optional}
        defaultValue={values.url}
        maxLength={2_000}
        dir="ltr"
      />
      <TextArea
        name="creators"
        label={t("resources.form.creators")}
        hint={t("resources.form.creatorsHint")}
        optional={optional}
        defaultValue={values.creators.join("\n")}
        rows={3}
        dir="auto"
      />
      <div className="field two">
        <div>
          <Field
            name="publisher"
            label={t("resources.form.publisher")}
            optional={optional}
            defaultValue={values.publisher}
            maxLength={300}
            dir="auto"
          />
        </div>
        <div>
          <Field
            name="year"
            inputMode="numeric"
            label={t("resources.form.year")}
            optional={optional}
            defaultValue={unread.year ?? String(values.year ?? "")}
            maxLength={40}
          />
        </div>
      </div>
      <div className="field">
        <input type="hidden" name="languages" value="" />
        <CheckboxGroup
          two
          name="languages"
          legend={t("resources.form.languages")}
          hint={t("resources.form.languagesHint")}
          options={ownLanguageChoices(t, values.languages)}
          defaultValues={values.languages}
        />
      </div>
      <Select
        name="moreLanguages"
        label={t("resources.form.moreLanguages")}
        empty={t("resources.form.none")}
        options={languageChoices(t)}
      />
      {values.type !== GOOD_PRACTICE && (
        <PlaceInputs
          {...{ t, formId, name: "countries", codes: values.countries }}
          unread={unread.countries}
          error={errors.countries}
          legend={t("resources.form.countries")}
          hint={t("resources.form.countriesHint")}
        />
      )}
      <div className="field">
        <input type="hidden" name="themes" value="" />
        <CheckboxGroup
          two
          name="themes"
          legend={t("resources.form.themes")}
          hint={t("resources.form.themesHint")}
          options={themes}
          defaultValues={values.themes}
        />
      </div>
      <Select
        name="editionId"
        label={t("resources.form.edition")}
        empty={t("resources.form.none")}
        options={editions}
        defaultValue={values.editionId ?? ""}
      />
      <OtherTitles t={t} draft={draft} />
    </>
  );
}

/** The title in the other languages of the house, folded away until needed. */
function OtherTitles({ t, draft }: { t: Words; draft: DraftView }) {
  const { alternativeTitles, language } = draft.values;
  const others = LOCALES.filter((code) => code !== language);
  return (
    <details className="field" open={Object.keys(alternativeTitles).length > 0}>
      <summary className="min-h-9 cursor-pointer font-bold">
        {t("resources.form.otherTitles")}
      </summary>
      {others.map((code) => (
        <Field
          key={code}
          name={`title.${code}`}
          label={t.endonym(code)}
          defaultValue={alternativeTitles[code] ?? ""}
          maxLength={300}
          lang={code}
          dir="auto"
        />
      ))}
    </details>
  );
}
