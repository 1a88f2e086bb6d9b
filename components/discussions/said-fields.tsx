import { Select } from "@/components/ui/form/field";
import { MarkdownField } from "@/components/ui/form/markdown-field";
import { LOCALES } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/words";

interface SaidFieldsProps {
  t: Words;
  label: string;
  hint?: string;
  text?: string;
  language?: string;
  rows?: number;
}

/** Longer texts are better deposited as a resource; the schema refuses them too. */
const LONGEST = 20_000;

/** The words and the language they are in: every contribution has both. */
export function SaidFields({ t, label, hint, text, language, rows = 6 }: SaidFieldsProps) {
  const codes = new Set<string>([language ?? t.locale, ...LOCALES]);
  return (
    <>
      <MarkdownField
        name="text"
        label={label}
        hint={hint}
        defaultValue={text}
        rows={rows}
        maxLength={LONGEST}
        required
        previewText={t("discussions.preview")}
        previewTitle={t("discussions.previewTitle")}
      />
      <Select
        name="language"
        label={t("discussions.language")}
        defaultValue={language ?? t.locale}
        options={[...codes].map((code) => ({ value: code, label: t.endonym(code), lang: code }))}
      />
    </>
  );
}

/** Under which licence contributions stand (README, decisions). */
export function LicenceLine({ t }: { t: Words }) {
  const deed = `https://creativecommons.org/licenses/by/4.0/deed.${t.locale}`;
  return (
    <p className="tiny soft">
      {t.rich("discussions.licence", {
        deed: (words: string) => (
          <a href={deed} rel="license">
            {words}
          </a>
        ),
      })}
    </p>
  );
}
