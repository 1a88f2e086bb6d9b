import { CheckboxGroup, Field, FieldSet, RadioGroup, Select } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { MarkdownField } from "@/components/ui/form/markdown-field";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import type { Words } from "@/lib/i18n/words";
import { saveProfileAction } from "@/lib/people/actions";
import type { EditableProfile } from "@/lib/people/views";
import { type Choice, countryChoices, languageChoices, ownLanguageChoices } from "./choices";

interface ProfileFormProps {
  t: Words;
  profile: EditableProfile;
  /** Themes to choose from, in the order of the index. */
  themes: Choice[];
  requestId: string;
}

/** What a person says of herself. */
export function ProfileForm({ t, profile, themes, requestId }: ProfileFormProps) {
  return (
    <Form action={saveProfileAction} {...formWords(t)} keep={`profile-${profile.version}`}>
      <HiddenInputs values={{ requestId, version: String(profile.version) }} />
      <Select
        name="country"
        label={t("people.form.country")}
        empty={t("people.form.noCountry")}
        options={countryChoices(t)}
        defaultValue={profile.country ?? ""}
        autoComplete="country"
      />
      <Field
        name="organisation"
        label={t("people.form.organisation")}
        hint={t("people.form.organisationHint")}
        defaultValue={profile.organisation}
        maxLength={160}
        dir="auto"
        autoComplete="organization"
      />
      <Languages t={t} chosen={profile.languages} />
      <MarkdownField
        name="about"
        label={t("people.form.about")}
        hint={t("people.form.aboutHint")}
        defaultValue={profile.about}
        maxLength={4000}
        previewText={t("people.form.preview")}
        previewTitle={t("people.form.previewTitle")}
      />
      <Select
        name="language"
        label={t("people.form.textLanguage")}
        options={languageChoices(t, [profile.language])}
        defaultValue={profile.language}
      />
      <CheckboxGroup
        two
        name="themes"
        legend={t("people.form.themes")}
        hint={t("people.form.themesHint")}
        options={themes}
        defaultValues={profile.themes}
      />
      <RadioGroup
        name="audience"
        legend={t("people.form.audience")}
        options={[
          {
            value: "everyone",
            label: t("people.form.everyone"),
            hint: t("people.form.everyoneHint"),
          },
          { value: "members", label: t("people.form.members"), hint: t("people.form.membersHint") },
        ]}
        defaultValue={profile.audience}
      />
      <div className="acts">
        <SubmitButton>{t("people.form.save")}</SubmitButton>
        <a href={t.path(`/people/${profile.handle}`)}>{t("people.form.backToPage")}</a>
      </div>
    </Form>
  );
}

/** The five languages and those already chosen to tick, and three lists for others. */
function Languages({ t, chosen }: { t: Words; chosen: string[] }) {
  const ticked = ownLanguageChoices(t, chosen);
  const others = languageChoices(t).filter(
    ({ value }) => !ticked.some((choice) => choice.value === value),
  );
  return (
    <>
      <CheckboxGroup
        two
        name="languages"
        legend={t("people.form.languages")}
        options={ticked}
        defaultValues={chosen}
      />
      <FieldSet legend={t("people.form.moreLanguages")}>
        {[1, 2, 3].map((n) => (
          <Select
            key={n}
            hideLabel
            name={`more${n}`}
            label={t("people.form.moreLanguage", { n })}
            empty={t("people.form.noLanguage")}
            options={others}
          />
        ))}
      </FieldSet>
    </>
  );
}
