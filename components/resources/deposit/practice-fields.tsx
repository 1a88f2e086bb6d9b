import { Field, FieldSet, TextArea } from "@/components/ui/form/field";
import type { Words } from "@/lib/i18n/words";
import type { DraftView } from "@/lib/resources/views";
import { PlaceInputs } from "./place-inputs";

interface PracticeFieldsProps {
  t: Words;
  formId: string;
  draft: DraftView;
  errors: Record<string, string>;
}

type Lines = "results" | "enablingFactors" | "lessons" | "howToReplicate" | "organisations";

/** A good practice, question by question (STANDARDS 5.9, the short form). */
export function PracticeFields({ t, formId, draft, errors }: PracticeFieldsProps) {
  const { values, unread } = draft;
  const lang = values.language;
  const lines = (name: Lines) => (
    <TextArea
      name={name}
      label={t(`resources.practiceForm.${name}`)}
      hint={t(`resources.practiceForm.${name}Hint`)}
      defaultValue={values[name].join("\n")}
      rows={4}
      lang={lang}
      dir="auto"
    />
  );
  const place = (name: "countriesFrom" | "countriesTo") => (
    <PlaceInputs
      {...{ t, formId, name, codes: values[name], unread: unread[name], error: errors[name] }}
      legend={t(`resources.practiceForm.${name}`)}
      hint={t(`resources.practiceForm.${name}Hint`)}
    />
  );
  return (
    <>
      {(["challenge", "solution"] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`resources.practiceForm.${name}`)}
          hint={t(`resources.practiceForm.${name}Hint`)}
          defaultValue={values[name]}
          rows={6}
          maxLength={10_000}
          lang={lang}
          dir="auto"
        />
      ))}
      {lines("results")}
      {lines("howToReplicate")}
      {lines("enablingFactors")}
      {lines("lessons")}
      {place("countriesFrom")}
      {place("countriesTo")}
      {lines("organisations")}
      <Field
        name="triangularPartner"
        label={t("resources.practiceForm.triangularPartner")}
        hint={t("resources.practiceForm.triangularPartnerHint")}
        optional={t("resources.form.optional")}
        defaultValue={values.triangularPartner}
        maxLength={300}
        dir="auto"
      />
      <FieldSet
        legend={t("resources.practiceForm.period")}
        hint={t("resources.practiceForm.periodHint")}
      >
        <div className="two mt-3">
          <div>
            <Field
              name="periodStart"
              label={t("resources.practiceForm.periodStart")}
              defaultValue={values.periodStart}
              maxLength={40}
              dir="auto"
            />
          </div>
          <div>
            <Field
              name="periodEnd"
              label={t("resources.practiceForm.periodEnd")}
              defaultValue={values.periodEnd}
              maxLength={40}
              dir="auto"
            />
          </div>
        </div>
      </FieldSet>
    </>
  );
}
