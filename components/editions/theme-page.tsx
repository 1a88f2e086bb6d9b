import { AsideSection } from "@/components/ui/page-head";
import { PlainList } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import type { ThemeView } from "@/lib/editions/views";
import { LOCALES } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/words";
import { ThemeRefs } from "./theme-index";

interface ThemeProps {
  t: Words;
  theme: ThemeView;
}

/** What is around a theme: above, below and beside it, other names, decent work and goals. */
export function ThemeAround({ t, theme }: ThemeProps) {
  const { broader, narrower, related, decentWork, sdgs } = theme;
  return (
    <>
      {broader && (
        <AsideSection title={t("editions.theme.broader")}>
          <ThemeRefs t={t} themes={[broader]} />
        </AsideSection>
      )}
      {narrower.length > 0 && (
        <AsideSection title={t("editions.theme.narrower")}>
          <ThemeRefs t={t} themes={narrower} />
        </AsideSection>
      )}
      {related.length > 0 && (
        <AsideSection title={t("editions.theme.related")}>
          <ThemeRefs t={t} themes={related} />
        </AsideSection>
      )}
      <OtherNames t={t} theme={theme} />
      {decentWork.length > 0 && (
        <AsideSection title={t("editions.theme.decentWork")}>
          <p className="small">
            {t.list(decentWork.map((one) => t.named("editions.decentWork", one)))}
          </p>
        </AsideSection>
      )}
      {sdgs.length > 0 && (
        <AsideSection title={t("editions.theme.sdgs")}>
          <PlainList
            items={sdgs.map((goal) => ({
              key: String(goal),
              content: (
                <>
                  <bdi className="num">{goal}</bdi> {t.named("editions.sdg", String(goal))}
                </>
              ),
            }))}
          />
        </AsideSection>
      )}
    </>
  );
}

function OtherNames({ t, theme: { label, synonyms } }: ThemeProps) {
  const own = synonyms[t.locale] ?? [];
  const others = LOCALES.filter((locale) => locale !== t.locale && label[locale]);
  return (
    <>
      {own.length > 0 && (
        <AsideSection title={t("editions.theme.synonyms")}>
          <p className="small">{own.join(t("ui.listComma"))}</p>
        </AsideSection>
      )}
      {others.length > 0 && (
        <AsideSection title={t("editions.theme.otherLanguages")}>
          <PlainList
            items={others.map((locale) => ({
              key: locale,
              content: <Said lang={locale}>{label[locale]}</Said>,
            }))}
          />
        </AsideSection>
      )}
    </>
  );
}
