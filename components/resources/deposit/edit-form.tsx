import { type Choice, languageChoices } from "@/components/people/choices";
import { Acts, Button } from "@/components/ui/button";
import { Field, Select, TextArea } from "@/components/ui/form/field";
import type { FormState } from "@/components/ui/form/state";
import { RichText } from "@/components/ui/rich-text";
import { Way, WayStep } from "@/components/ui/way";
import type { Words } from "@/lib/i18n/words";
import { GOOD_PRACTICE, TYPES } from "@/lib/resources/schema";
import type { DraftView } from "@/lib/resources/views";
import { keyOf } from "./autosave";
import { DepositForm } from "./deposit-form";
import { depositAddress, depositWords } from "./deposit-words";
import { DraftFiles } from "./draft-files";
import { FORM_ID } from "./form-id";
import { LicenceFields } from "./licence-fields";
import { CountryNames } from "./place-inputs";
import { PracticeFields } from "./practice-fields";
import { WorkFields } from "./work-fields";

interface EditFormProps {
  t: Words;
  draft: DraftView;
  requestId: string;
  /** Messages at their fields, when the form was sent to be published or could not be saved. */
  errors: Record<string, string>;
  refused: { name: string; text: string }[];
  /** Shows how the text will look. */
  preview: boolean;
  themes: Choice[];
  editions: Choice[];
}

/** Everything that can be said of a resource, in one form on a line of three points: what, the telling, and sending it. */
export function EditForm(props: EditFormProps) {
  const { t, draft, requestId, errors } = props;
  const { id, version, autosaves, unsaved, limits } = draft;
  const state: FormState = { errors };
  return (
    <DepositForm
      action={depositAddress(t, id)}
      version={version}
      requestId={requestId}
      keep={keyOf(id)}
      autosaves={autosaves}
      shownAgain={unsaved !== null}
      state={state}
      status={statusOf(t, draft)}
      words={depositWords(t)}
      locale={t.locale}
      maxBytes={limits.bytes}
    >
      <CountryNames t={t} />
      <Way look="form">
        <WayStep title={t("resources.form.stepWhat")}>
          <What {...props} />
        </WayStep>
        <WayStep state="now" title={t("resources.form.stepTell")}>
          <Telling {...props} />
        </WayStep>
        <WayStep state="open" title={t("resources.form.stepSend")}>
          <LicenceFields t={t} licence={draft.values.licence} />
          <Sending {...props} />
        </WayStep>
      </Way>
    </DepositForm>
  );
}

function statusOf(t: Words, { unsaved, state, updatedAt }: DraftView): string {
  if (unsaved) return t("resources.saving.notSaved");
  const when = t.ago(updatedAt);
  const open = state === "published";
  return t(open ? "resources.saving.publicSince" : "resources.saving.savedAgo", { when });
}

function What({ t, draft }: EditFormProps) {
  const { type, title, language } = draft.values;
  return (
    <>
      <Field
        name="title"
        label={t("resources.form.title")}
        hint={t("resources.form.titleHint")}
        defaultValue={title}
        maxLength={300}
        lang={language}
        dir="auto"
      />
      <Select
        name="language"
        label={t("resources.form.language")}
        hint={t("resources.form.languageHint")}
        options={languageChoices(t, [language])}
        defaultValue={language}
      />
      <div className="field">
        <Select
          name="type"
          label={t("resources.form.type")}
          hint={t("resources.form.typeHint")}
          options={TYPES.map((value) => ({ value, label: t.named("resources.type", value) }))}
          defaultValue={type}
        />
        <Acts>
          <Button small look="plain" name="intent" value="save">
            {t("resources.form.changeType")}
          </Button>
        </Acts>
      </div>
    </>
  );
}

function Telling(props: EditFormProps) {
  const { t, draft, errors, refused, preview, themes, editions } = props;
  const { values, bodyHtml } = draft;
  const practice = values.type === GOOD_PRACTICE;
  const part = { t, formId: FORM_ID, draft, errors };
  return (
    <>
      {practice && <PracticeFields {...part} />}
      <TextArea
        name="abstract"
        label={t("resources.form.abstract")}
        hint={t("resources.form.abstractHint")}
        optional={practice ? t("resources.form.optional") : undefined}
        defaultValue={values.abstract}
        rows={5}
        maxLength={3_000}
        lang={values.language}
        dir="auto"
      />
      <div className="field">
        <TextArea
          name="body"
          label={t("resources.form.body")}
          hint={t("resources.form.bodyHint")}
          optional={t("resources.form.optional")}
          defaultValue={values.body}
          rows={8}
          maxLength={50_000}
          lang={values.language}
          dir="auto"
        />
        <Acts>
          <Button small look="plain" name="intent" value="preview">
            {t("resources.form.preview")}
          </Button>
        </Acts>
        {preview && (
          <div className="preview" id="preview">
            <p className="label">{t("resources.form.previewTitle")}</p>
            <RichText html={bodyHtml} lang={values.language} />
          </div>
        )}
      </div>
      <DraftFiles t={t} draft={draft} refused={refused} />
      <WorkFields {...part} themes={themes} editions={editions} />
    </>
  );
}

/** The way to the readers: at once, by way of a moderator, or as a change of what they already read. */
function Sending({ t, draft }: EditFormProps) {
  const { autosaves, publishesAtOnce, may } = draft;
  if (!autosaves) {
    return (
      <div className="mt-6">
        <Acts>
          <Button name="intent" value="save">
            {t("resources.form.saveChanges")}
          </Button>
        </Acts>
      </div>
    );
  }
  return (
    <div className="mt-6">
      <Acts>
        {may.submit && (
          <Button name="intent" value="publish">
            {t(publishesAtOnce ? "resources.form.publish" : "resources.form.submit")}
          </Button>
        )}
        <Button look="plain" name="intent" value="save">
          {t("resources.form.keepDraft")}
        </Button>
      </Acts>
      {may.submit && !publishesAtOnce && (
        <p className="hint mt-2">{t("resources.form.submitHint")}</p>
      )}
    </div>
  );
}
