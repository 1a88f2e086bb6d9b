import type { ReactNode } from "react";
import { Head, page, personOrSignIn } from "@/app/door";
import { JoinRequests } from "@/components/auth/join-requests";
import { DecidedList } from "@/components/moderation/decided-list";
import { ModerationHead } from "@/components/moderation/moderation-head";
import { PendingQueue } from "@/components/moderation/pending-queue";
import { ReportedQueue } from "@/components/moderation/reported-queue";
import { Acts, TextAction } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Wrap } from "@/components/ui/page-head";
import type { Person } from "@/lib/auth/actor";
import { listWaitingAccounts } from "@/lib/auth/queries";
import type { RequestView } from "@/lib/auth/views";
import type { Words } from "@/lib/i18n/words";
import { getCase, listDecisions, listReported } from "@/lib/moderation/queries";
import { queueSchema, subjectSchema, type Tab } from "@/lib/moderation/schema";
import type { QueueItem } from "@/lib/moderation/views";
import { getResource, listPending } from "@/lib/resources/queries";
import type { ResourceCard } from "@/lib/resources/views";

export default page(async (visit) => {
  const { t, path, query, requestId } = visit;
  const actor = personOrSignIn(visit);
  // First of all: for everybody but staff this page is not found.
  const reported = await listReported(actor);
  const [{ resources }, requests] = await Promise.all([
    listPending(actor),
    listWaitingAccounts(actor),
  ]);
  const asked = queueSchema.parse(query);
  const counts = { reports: reported.length, publish: resources.length, join: requests.length };
  const tab = asked.tab ?? firstWaiting(counts);
  const part = { t, actor, requestId, item: asked.item, reported, resources, requests };
  return (
    <Wrap>
      <Head t={t} title={t("moderation.title")} path={path} index={false} />
      <ModerationHead t={t} current={tab} counts={counts} oldest={oldestOf(part)} />
      <div className="mt-5">{await PARTS[tab](part)}</div>
    </Wrap>
  );
});

interface Part {
  t: Words;
  actor: Person;
  requestId: string;
  /** What is looked at, as the address says. */
  item?: string;
  reported: QueueItem[];
  resources: ResourceCard[];
  requests: RequestView[];
}

/** Without a wish the moderator sees what waits. */
const firstWaiting = (counts: { reports: number; publish: number; join: number }): Tab =>
  counts.reports > 0
    ? "reports"
    : counts.publish > 0
      ? "publish"
      : counts.join > 0
        ? "join"
        : "reports";

/** When the oldest of all came: each list begins with its oldest. */
function oldestOf({ reported, resources, requests }: Part): Date | undefined {
  const times = [reported[0]?.since, resources[0]?.updatedAt, requests[0]?.createdAt];
  return times.filter((time) => time !== undefined).sort((a, b) => Number(a) - Number(b))[0];
}

/** The one of a list that the address names, else the oldest. */
const chosen = <T,>(list: T[], is: (one: T) => boolean): T | undefined => list.find(is) ?? list[0];

const PARTS: Record<Tab, (part: Part) => Promise<ReactNode>> = {
  async reports({ t, actor, requestId, item, reported }) {
    const about = chosen(reported, ({ subject }) => subject === item);
    const open = about ? await getCase(actor, subjectSchema.parse(about.subject)) : null;
    return <ReportedQueue t={t} items={reported} open={open} requestId={requestId} />;
  },
  async publish({ t, actor, requestId, item, resources }) {
    const card = chosen(resources, ({ id }) => id === item);
    const open = card ? await getResource(actor, card.id) : null;
    return <PendingQueue t={t} resources={resources} open={open} requestId={requestId} />;
  },
  async join({ t, requestId, requests }) {
    const here = "/moderation?tab=join";
    return (
      <>
        {requests.length === 0 ? (
          <Empty title={t("moderation.noJoinTitle")}>{t("moderation.noJoinText")}</Empty>
        ) : (
          <JoinRequests t={t} requests={requests} requestId={requestId} here={here} />
        )}
        <Acts text>
          <TextAction href={t.path("/admin/invitations")}>
            {t("admin.invitations.title")}
          </TextAction>
        </Acts>
      </>
    );
  },
  async decided({ t, actor, requestId }) {
    const decisions = await listDecisions(actor);
    return <DecidedList t={t} decisions={decisions} requestId={requestId} />;
  },
};
