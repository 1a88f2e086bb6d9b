import { Section } from "@/components/ui/page-head";
import { Meta, Row, Rows } from "@/components/ui/row";
import { StateMark } from "@/components/ui/tag";
import type { Words } from "@/lib/i18n/words";
import type { DraftCard } from "@/lib/resources/views";

/** What somebody has begun and can go on with. */
export function OwnDrafts({ t, drafts }: { t: Words; drafts: DraftCard[] }) {
  if (drafts.length === 0) return null;
  return (
    <Section id="drafts" title={t("resources.drafts")}>
      <Rows tight>
        {drafts.map(({ id, slug, type, title, language, state, updatedAt }) => (
          <Row
            key={id}
            kind={t.named("resources.type", type)}
            title={title || t("resources.untitled")}
            lang={title ? language : undefined}
            href={t.path(`/resources/${slug}/edit`)}
            side={
              <Meta>
                {state !== "published" && (
                  <StateMark tone={state === "returned" ? "stop" : "wait"}>
                    {t(`resources.state.${state}`)}
                  </StateMark>
                )}
                <span>{t("resources.saving.savedAgo", { when: t.ago(updatedAt) })}</span>
              </Meta>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
