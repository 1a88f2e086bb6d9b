import { Fragment } from "react";
import { Tags, ThemeTag } from "@/components/ui/tag";
import type { Words } from "@/lib/i18n/words";

interface ThemesProps {
  t: Words;
  ids: readonly string[];
  /** Labels of the themes by id; a theme that is not among them is left out. */
  labels: Record<string, unknown>;
}

const known = ({ ids, labels }: ThemesProps) => ids.filter((id) => labels[id]);

/** `lang` of a label, when it is not in the reader's language. */
const foreign = (t: Words, label: unknown) => {
  const language = t.labelLanguage(label);
  return language === t.locale ? undefined : language;
};

/** Themes in a running line, each a link to its page. */
export function ThemeLinks(props: ThemesProps) {
  const { t, labels } = props;
  return known(props).map((id, index) => (
    <Fragment key={id}>
      {index > 0 && t("ui.listComma")}
      <a href={t.path(`/themes/${id}`)} lang={foreign(t, labels[id])}>
        {t.label(labels[id])}
      </a>
    </Fragment>
  ));
}

/** Themes as tags side by side. */
export function ThemeTags(props: ThemesProps) {
  const { t, labels } = props;
  return (
    <Tags>
      {known(props).map((id) => (
        <ThemeTag key={id} href={t.path(`/themes/${id}`)} lang={foreign(t, labels[id])}>
          {t.label(labels[id])}
        </ThemeTag>
      ))}
    </Tags>
  );
}
