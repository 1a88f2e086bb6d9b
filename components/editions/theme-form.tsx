import type { Choice } from "@/components/people/choices";
import { CheckboxGroup, Field, FieldSet, Select, TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { saveThemeAction } from "@/lib/editions/actions";
import { DECENT_WORK, SDGS } from "@/lib/editions/schema";
import type { EditableTheme, ThemeNode } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import { FIVE } from "./five-languages";
import { StandingNow } from "./standing-now";
import { themeChoices } from "./theme-index";

interface ThemeFormProps {
  t: Words;
  /** Left out for a new one. */
  theme?: EditableTheme;
  tree: ThemeNode[];
  requestId: string;
}

/** A theme: its place, its words in five languages, decent work and goals. */
export function ThemeForm({ t, theme, tree, requestId }: ThemeFormProps) {
  const others = themeChoices(t, tree).filter(({ value }) => value !== theme?.id);
  return (
    <Form action={saveThemeAction} {...formWords(t)}>
      <HiddenInputs
        values={{
          requestId,
          ...(theme ? { themeId: theme.id, version: String(theme.version) } : {}),
        }}
      />
      <StandingNow title={t("editions.admin.standing")} />
      {!theme && (
        <Field
          name="themeId"
          label={t("editions.admin.themeId")}
          hint={t("editions.admin.themeIdHint")}
          dir="ltr"
          maxLength={60}
          autoCapitalize="none"
        />
      )}
      <Select
        name="broader"
        label={t("editions.theme.broader")}
        empty={t("editions.admin.topTheme")}
        options={topChoices(t, tree, theme)}
        defaultValue={theme?.broader ?? ""}
      />
      {FIVE.map(({ locale, suffix }) => (
        <WordsIn key={locale} {...{ t, theme, locale, suffix }} />
      ))}
      <CheckboxGroup
        two
        name="related"
        legend={t("editions.theme.related")}
        options={others}
        defaultValues={theme?.related}
      />
      <CheckboxGroup
        two
        name="decentWork"
        legend={t("editions.admin.decentWork")}
        options={DECENT_WORK.map((value) => ({
          value,
          label: t.named("editions.decentWork", value),
        }))}
        defaultValues={theme?.decentWork}
      />
      <CheckboxGroup
        two
        name="sdgs"
        legend={t("editions.theme.sdgs")}
        options={SDGS.map((goal) => ({
          value: String(goal),
          label: `${goal} ${t.named("editions.sdg", String(goal))}`,
        }))}
        defaultValues={theme?.sdgs.map(String)}
      />
      <div className="acts">
        <SubmitButton>{t("editions.admin.save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Top themes that this one can be part of: not itself, and none when others are part of it. */
function topChoices(t: Words, tree: ThemeNode[], theme?: EditableTheme): Choice[] {
  const own = tree.find(({ id }) => id === theme?.id);
  if (own && own.narrower.length > 0) return [];
  return tree
    .filter(({ id }) => id !== theme?.id)
    .map(({ id, label }) => ({ value: id, label: t.label(label) }));
}

interface WordsInProps extends Pick<ThemeFormProps, "t" | "theme"> {
  locale: string;
  suffix: string;
}

function WordsIn({ t, theme, locale, suffix }: WordsInProps) {
  const marked = { lang: locale, dir: "auto" } as const;
  return (
    <FieldSet legend={t("editions.admin.inLanguage", { language: t.language(locale) })}>
      <Field
        name={`label${suffix}`}
        label={t("editions.admin.label")}
        maxLength={120}
        defaultValue={theme?.label[locale]}
        {...marked}
      />
      <TextArea
        name={`synonyms${suffix}`}
        label={t("editions.admin.synonyms")}
        rows={4}
        defaultValue={theme?.synonyms[locale]?.join("\n")}
        {...marked}
      />
      <TextArea
        name={`note${suffix}`}
        label={t("editions.admin.scopeNote")}
        rows={2}
        maxLength={1000}
        defaultValue={theme?.scopeNote[locale]}
        {...marked}
      />
    </FieldSet>
  );
}
