import { Button } from "@/components/ui/button";
import type { ListAsked } from "@/lib/discussions/schema";
import type { ThemeNode } from "@/lib/editions/views";
import { LOCALES } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/words";

interface ThreadFilterProps {
  t: Words;
  asked: ListAsked;
  themes: ThemeNode[];
}

/** Which discussions to show: a plain GET form above the list. */
export function ThreadFilter({ t, asked, themes }: ThreadFilterProps) {
  const topics = themes.flatMap(({ narrower, ...theme }) => [theme, ...narrower]);
  return (
    <form className="bar-filters" action={t.path("/discussions")} aria-label={t("ui.filters")}>
      <Chooser
        name="theme"
        label={t("discussions.byTheme")}
        any={t("discussions.anyTheme")}
        chosen={asked.theme}
        choices={topics.map(({ id, label }) => ({
          value: id,
          label: t.label(label),
          lang: t.labelLanguage(label),
        }))}
      />
      <Chooser
        name="language"
        label={t("discussions.byLanguage")}
        any={t("discussions.anyLanguage")}
        chosen={asked.language}
        choices={LOCALES.map((code) => ({ value: code, label: t.endonym(code), lang: code }))}
      />
      <Button look="plain">{t("discussions.show")}</Button>
    </form>
  );
}

interface ChooserProps {
  name: string;
  label: string;
  any: string;
  chosen: string;
  choices: { value: string; label: string; lang: string }[];
}

/** A plain select: a GET form needs nothing of the script that our own forms bring along. */
function Chooser({ name, label, any, chosen, choices }: ChooserProps) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select className="input" id={`filter-${name}`} name={name} defaultValue={chosen}>
        <option value="">{any}</option>
        {choices.map(({ value, label: words, lang }) => (
          <option key={value} value={value} lang={lang}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
