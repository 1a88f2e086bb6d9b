import { Section } from "@/components/ui/page-head";
import { RichText } from "@/components/ui/rich-text";
import type { PostHistory } from "@/lib/discussions/views";
import type { Words } from "@/lib/i18n/words";

/** What a post says now and what it said before, newest first. */
export function History({ t, history }: { t: Words; history: PostHistory }) {
  const { html, language, versions } = history;
  return (
    <>
      <Section id="now" title={t("discussions.versionNow")} first>
        <RichText html={html} lang={language} />
      </Section>
      {versions.map(({ version, html: earlier, until }) => (
        <Section
          key={version}
          id={`version-${version}`}
          title={t("discussions.versionUntil", { when: t.date(until, "time") })}
        >
          <RichText html={earlier} />
        </Section>
      ))}
    </>
  );
}
