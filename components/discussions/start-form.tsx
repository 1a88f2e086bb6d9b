import { Fold } from "@/components/ui/fold";
import { CheckboxGroup, Field } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { Note } from "@/components/ui/note";
import { Said } from "@/components/ui/said";
import { startThreadAction } from "@/lib/discussions/actions";
import type { ThemeNode } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import { LicenceLine, SaidFields } from "./said-fields";

interface StartFormProps {
  t: Words;
  requestId: string;
  themes: ThemeNode[];
  /** The record that gave the idea. */
  startedFrom?: { id: string; title: string; language: string; themes: string[] };
}

/** A new discussion: what it is about, the first words. */
export function StartForm({ t, requestId, themes, startedFrom }: StartFormProps) {
  const options = themes.flatMap(({ narrower, ...theme }) => [theme, ...narrower]);
  return (
    <Form action={startThreadAction} {...formWords(t)} keep={`discussion-${startedFrom?.id ?? ""}`}>
      <HiddenInputs values={{ requestId, resourceId: startedFrom?.id }} />
      {startedFrom && (
        <Note title={t("discussions.startedFrom")}>
          <Said as="p" lang={startedFrom.language}>
            {startedFrom.title}
          </Said>
        </Note>
      )}
      <Field
        name="title"
        label={t("discussions.titleField")}
        hint={t("discussions.titleHint")}
        dir="auto"
        maxLength={160}
        required
      />
      <SaidFields
        t={t}
        label={t("discussions.textField")}
        hint={t("discussions.textHint")}
        rows={8}
      />
      <Fold summary={t("discussions.chooseThemes")}>
        <CheckboxGroup
          name="themes"
          legend={t("discussions.themes")}
          hint={t("discussions.themesHint")}
          two
          defaultValues={startedFrom?.themes.slice(0, 5)}
          options={options.map(({ id, label }) => ({
            value: id,
            label: t.label(label),
            lang: t.labelLanguage(label),
          }))}
        />
      </Fold>
      <div className="acts mt-5">
        <SubmitButton>{t("discussions.startButton")}</SubmitButton>
      </div>
      <LicenceLine t={t} />
    </Form>
  );
}
