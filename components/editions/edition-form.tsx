import { type Choice, countryChoices, ownLanguageChoices } from "@/components/people/choices";
import { CheckboxGroup, Field, FieldSet, Select, TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { saveEditionAction } from "@/lib/editions/actions";
import { ATTENDANCE_MODES } from "@/lib/editions/schema";
import type { EditableEdition } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import { FIVE } from "./five-languages";
import { StandingNow } from "./standing-now";

interface EditionFormProps {
  t: Words;
  /** Left out for a new one. */
  edition?: EditableEdition;
  networks: Choice[];
  themes: Choice[];
  requestId: string;
}

/** All that is kept of an Academy or event. */
export function EditionForm({ t, edition, networks, themes, requestId }: EditionFormProps) {
  const optional = t("editions.admin.optional");
  return (
    <Form action={saveEditionAction} {...formWords(t)}>
      <HiddenInputs
        values={{
          requestId,
          ...(edition ? { editionId: edition.id, version: String(edition.version) } : {}),
        }}
      />
      <StandingNow title={t("editions.admin.standing")} />
      <Select
        name="kind"
        label={t("editions.admin.kind")}
        options={[
          { value: "edition", label: t("editions.admin.kindEdition") },
          { value: "event", label: t("editions.admin.kindEvent") },
        ]}
        defaultValue={edition?.kind}
      />
      <Field
        name="number"
        label={t("editions.admin.number")}
        optional={optional}
        inputMode="numeric"
        defaultValue={edition?.number?.toString()}
      />
      <FieldSet legend={t("editions.admin.names")} hint={t("editions.admin.namesHint")}>
        {FIVE.map(({ locale, suffix }) => (
          <Field
            key={locale}
            name={`name${suffix}`}
            label={t.endonym(locale)}
            lang={locale}
            dir="auto"
            maxLength={200}
            defaultValue={edition?.name[locale]}
          />
        ))}
      </FieldSet>
      <WhenAndWhere t={t} edition={edition} />
      <TextArea
        name="organizer"
        label={t("editions.organizer")}
        hint={t("editions.admin.onePerLine")}
        optional={optional}
        rows={3}
        dir="auto"
        defaultValue={edition?.organizer.join("\n")}
      />
      <Field
        name="host"
        label={t("editions.host")}
        optional={optional}
        dir="auto"
        maxLength={200}
        defaultValue={edition?.host}
      />
      <CheckboxGroup
        two
        name="languages"
        legend={t("editions.languages")}
        options={ownLanguageChoices(t, edition?.languages)}
        defaultValues={edition?.languages}
      />
      <Field
        name="motto"
        label={t("editions.admin.motto")}
        hint={t("editions.admin.inEnglish")}
        optional={optional}
        lang="en"
        dir="auto"
        maxLength={300}
        defaultValue={edition?.motto}
      />
      <TextArea
        name="summary"
        label={t("editions.admin.summary")}
        hint={t("editions.admin.inEnglish")}
        optional={optional}
        lang="en"
        dir="auto"
        rows={6}
        maxLength={4000}
        defaultValue={edition?.summary}
      />
      <Field
        name="participants"
        label={t("editions.participants")}
        optional={optional}
        maxLength={160}
        defaultValue={edition?.participants}
      />
      <CheckboxGroup
        two
        name="themes"
        legend={t("editions.themes")}
        options={themes}
        defaultValues={edition?.themes}
      />
      {networks.length > 0 && (
        <CheckboxGroup
          two
          name="partners"
          legend={t("editions.partners")}
          options={networks}
          defaultValues={edition?.partners}
        />
      )}
      <TextArea
        name="sources"
        label={t("editions.admin.sources")}
        hint={t("editions.admin.sourcesHint")}
        optional={optional}
        rows={4}
        dir="ltr"
        defaultValue={edition?.sources.join("\n")}
      />
      <div className="acts">
        <SubmitButton>{t("editions.admin.save")}</SubmitButton>
      </div>
    </Form>
  );
}

function WhenAndWhere({ t, edition }: Pick<EditionFormProps, "t" | "edition">) {
  return (
    <>
      <Field
        name="city"
        label={t("editions.admin.city")}
        dir="auto"
        maxLength={100}
        defaultValue={edition?.city}
      />
      <Select
        name="country"
        label={t("editions.admin.country")}
        empty={t("editions.admin.chooseCountry")}
        options={countryChoices(t)}
        defaultValue={edition?.country}
      />
      <Field
        name="startDate"
        label={t("editions.admin.startDate")}
        hint={t("editions.admin.dateHint")}
        dir="ltr"
        maxLength={10}
        defaultValue={edition?.startDate}
      />
      <Field
        name="endDate"
        label={t("editions.admin.endDate")}
        hint={t("editions.admin.dateHint")}
        dir="ltr"
        maxLength={10}
        defaultValue={edition?.endDate}
      />
      <Select
        name="attendanceMode"
        label={t("editions.admin.mode")}
        options={ATTENDANCE_MODES.map((mode) => ({
          value: mode,
          label: t.named("editions.mode", mode),
        }))}
        defaultValue={edition?.attendanceMode}
      />
    </>
  );
}
