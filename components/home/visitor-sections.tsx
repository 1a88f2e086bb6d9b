import { EditionStops } from "@/components/editions/edition-list";
import { Acts, ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/page-head";
import { ThemeIndex } from "@/components/ui/themes";
import type { EditionCard, ThemeLabels } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";

/** Enough for a first look; the others stand on their own page. */
const THEMES_SHOWN = 12;

interface ThemesProps {
  t: Words;
  labels: ThemeLabels;
  /** How many resources stand under each theme, most first. */
  counts: { value: string; count: number }[];
}

/** The themes under which most stands. */
export function Themes({ t, labels, counts }: ThemesProps) {
  const known = counts.filter(({ value }) => labels[value]).slice(0, THEMES_SHOWN);
  if (known.length === 0) return null;
  return (
    <Section
      id="themes"
      title={t("home.byTheme")}
      action={<a href={t.path("/themes")}>{t("home.allThemes")}</a>}
    >
      <ThemeIndex
        t={t}
        items={known.map(({ value, count }) => ({
          href: t.path(`/themes/${value}`),
          label: t.label(labels[value]),
          count,
        }))}
      />
    </Section>
  );
}

/** The Academies held so far. */
export function Academies({ t, editions }: { t: Words; editions: EditionCard[] }) {
  if (editions.length === 0) return null;
  return (
    <Section
      id="academies"
      title={t("home.academies")}
      action={<a href={t.path("/editions")}>{t("home.allAcademies")}</a>}
    >
      <EditionStops t={t} editions={editions} />
    </Section>
  );
}

/** How to come in. */
export function TakePart({ t }: { t: Words }) {
  return (
    <Section id="take-part" title={t("home.takePart")}>
      <div className="panes">
        <p className="voice">{t("home.takePartText")}</p>
        <Acts>
          <ButtonLink href={t.path("/sign-in")}>{t("home.signIn")}</ButtonLink>
          <ButtonLink look="plain" href={t.path("/join")}>
            {t("home.join")}
          </ButtonLink>
        </Acts>
      </div>
    </Section>
  );
}
