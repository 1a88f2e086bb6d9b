import { PlainList } from "@/components/ui/row";
import { ThemeIndex } from "@/components/ui/themes";
import type { ThemeNode, ThemeRef } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";

interface ThemeBranchProps {
  t: Words;
  theme: ThemeNode;
  /** How many resources stand under each theme, by its id. */
  counts: Map<string, number>;
}

/** A top theme with those under it, each with how much was shared about it. */
export function ThemeBranch({ t, theme, counts }: ThemeBranchProps) {
  return (
    <section aria-labelledby={`theme-${theme.id}`}>
      <h2 id={`theme-${theme.id}`} className="mb-3">
        <a
          className="text-ink no-underline hover:underline"
          href={t.path(`/themes/${theme.id}`)}
          lang={foreignLabel(t, theme)}
        >
          {t.label(theme.label)}
        </a>
      </h2>
      {theme.narrower.length > 0 && (
        <ThemeIndex
          t={t}
          items={theme.narrower.map(({ id, label }) => ({
            href: t.path(`/themes/${id}`),
            label: t.label(label),
            count: counts.get(id),
          }))}
        />
      )}
    </section>
  );
}

/** Themes as a short list of links. */
export function ThemeRefs({ t, themes }: { t: Words; themes: ThemeRef[] }) {
  return (
    <PlainList
      items={themes.map((theme) => ({
        key: theme.id,
        content: (
          <a href={t.path(`/themes/${theme.id}`)} lang={foreignLabel(t, theme)}>
            {t.label(theme.label)}
          </a>
        ),
      }))}
    />
  );
}

/** `lang` of a label, when it is not in the reader's language. */
function foreignLabel(t: Words, { label }: ThemeRef): string | undefined {
  const language = t.labelLanguage(label);
  return language === t.locale ? undefined : language;
}

/** All themes to choose from in a form: those under a top theme follow it. */
export const themeChoices = (t: Words, tree: ThemeNode[]) =>
  tree
    .flatMap((top) => [top, ...top.narrower])
    .map(({ id, label }) => ({ value: id, label: t.label(label) }));
