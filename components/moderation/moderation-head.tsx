import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import type { Words } from "@/lib/i18n/words";
import type { Tab } from "@/lib/moderation/schema";

interface ModerationHeadProps {
  t: Words;
  current: Tab;
  counts: Record<Exclude<Tab, "decided">, number>;
  /** When the oldest thing of all came. */
  oldest?: Date;
}

/** How much waits, since when, and the parts of the queue. */
export function ModerationHead({ t, current, counts, oldest }: ModerationHeadProps) {
  const waiting = counts.reports + counts.publish + counts.join;
  const tab = (name: Tab, label: string, count?: number) => ({
    href: t.path(`/moderation?tab=${name}`),
    label,
    ...(count === undefined ? {} : { count: t.number(count) }),
    current: name === current,
  });
  return (
    <>
      <PageHead
        tight
        title={t("moderation.title")}
        lead={
          <>
            {t("moderation.lead", { n: waiting })}
            {oldest && ` ${t("moderation.oldest", { when: t.ago(oldest) })}`}
          </>
        }
      />
      <Tabs
        label={t("moderation.tabs")}
        items={[
          tab("reports", t("moderation.tabReports"), counts.reports),
          tab("publish", t("moderation.tabPublish"), counts.publish),
          tab("join", t("moderation.tabJoin"), counts.join),
          tab("decided", t("moderation.tabDecided")),
        ]}
      />
    </>
  );
}
