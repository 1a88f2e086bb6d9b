import { Empty } from "@/components/ui/empty";
import { Queue, QueueList } from "@/components/ui/queue-list";
import { Said } from "@/components/ui/said";
import type { Words } from "@/lib/i18n/words";
import type { CaseView, QueueItem } from "@/lib/moderation/views";
import { Case } from "./case";

interface ReportedQueueProps {
  t: Words;
  items: QueueItem[];
  /** The one that is looked at. */
  open: CaseView | null;
  requestId: string;
}

/** What members reported, and one of it with all that is needed to decide. */
export function ReportedQueue({ t, items, open, requestId }: ReportedQueueProps) {
  if (!open) {
    return <Empty title={t("moderation.noReportsTitle")}>{t("moderation.noReportsText")}</Empty>;
  }
  const list = (
    <QueueList
      label={t("moderation.tabReports")}
      items={items.map((item) => ({
        href: t.path(`/moderation?tab=reports&item=${item.subject}`),
        current: item.subject === open.subject,
        kind: t.named("moderation.kind", item.kind),
        note: t.ago(item.since),
        title: item.title,
        lang: item.language,
        about: <AboutItem t={t} item={item} />,
      }))}
    />
  );
  return (
    <Queue list={list}>
      <Case t={t} about={open} requestId={requestId} />
    </Queue>
  );
}

function AboutItem({ t, item }: { t: Words; item: QueueItem }) {
  const reasons = item.reasons.map((code) => t.named("moderation.reasons", code));
  return (
    <>
      {item.excerpt && (
        <Said className="block" lang={item.excerptLanguage}>
          {item.excerpt}
        </Said>
      )}
      <bdi>{item.author}</bdi>. {t("moderation.reports", { n: item.reporters })}
      {t("ui.listComma")}
      {t.list(reasons)}
    </>
  );
}
