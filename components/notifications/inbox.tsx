import { Acts, TextAction, TextButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Form } from "@/components/ui/form/form";
import { formWords } from "@/components/ui/form/words";
import { Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { Way, WayStep } from "@/components/ui/way";
import type { Words } from "@/lib/i18n/words";
import { markAllReadAction, markReadAction } from "@/lib/notifications/actions";
import type { InboxView, NoticeView } from "@/lib/notifications/views";
import { NoticeReason, NoticeSentence, NoticeWords } from "./notice";

interface InboxProps {
  t: Words;
  inbox: InboxView;
  requestId: string;
}

/** What is unread, then what was read. */
export function Inbox({ t, inbox, requestId }: InboxProps) {
  const { unread, read } = inbox;
  if (unread.length + read.length === 0) {
    return <Empty title={t("notifications.emptyTitle")}>{t("notifications.emptyText")}</Empty>;
  }
  return (
    <>
      {unread.length > 0 && <Unread t={t} inbox={inbox} requestId={requestId} />}
      {read.length > 0 && <Read t={t} inbox={inbox} first={unread.length === 0} />}
    </>
  );
}

function Unread({ t, inbox: { unread, moreUnread }, requestId }: InboxProps) {
  const newest = unread[0];
  return (
    <Section
      id="unread"
      first
      title={t("notifications.unread")}
      action={newest && <MarkAll t={t} newest={newest} requestId={requestId} />}
    >
      <Way look="news">
        {unread.map((notice) => (
          <WayStep key={notice.id} state="new" said={t("notifications.newSaid")}>
            <Notice t={t} notice={notice} />
            <MarkOne t={t} notice={notice} requestId={requestId} />
          </WayStep>
        ))}
      </Way>
      {moreUnread && <p className="small soft mt-4">{t("notifications.moreUnread")}</p>}
    </Section>
  );
}

function Read({
  t,
  inbox: { read, next },
  first,
}: Pick<InboxProps, "t" | "inbox"> & { first: boolean }) {
  return (
    <Section id="read" first={first} title={t("notifications.read")}>
      <Way look="news">
        {read.map((notice) => (
          <WayStep key={notice.id}>
            <Notice t={t} notice={notice} />
          </WayStep>
        ))}
      </Way>
      {next && (
        <Pager t={t}>
          <TextAction href={t.path(`/inbox?after=${next}`)}>{t("notifications.older")}</TextAction>
        </Pager>
      )}
    </Section>
  );
}

function Notice({ t, notice }: { t: Words; notice: NoticeView }) {
  return (
    <>
      <p>
        <NoticeSentence t={t} notice={notice} />
      </p>
      <NoticeWords notice={notice} />
      <NoticeReason t={t} notice={notice} />
    </>
  );
}

interface MarkProps {
  t: Words;
  requestId: string;
}

/** Reading a page changes nothing: the reader says herself what she is done with. */
function MarkOne({ t, notice: { id }, requestId }: MarkProps & { notice: NoticeView }) {
  return (
    <Form action={markReadAction} {...formWords(t)}>
      <input type="hidden" name="noticeId" value={id} />
      <input type="hidden" name="requestId" value={`${requestId}-${id}`} />
      <Acts text>
        <TextButton icon="check">{t("notifications.markRead")}</TextButton>
      </Acts>
    </Form>
  );
}

/** Everything up to the newest that is shown: what came since was not seen. */
function MarkAll({ t, newest, requestId }: MarkProps & { newest: NoticeView }) {
  return (
    <Form action={markAllReadAction} {...formWords(t)}>
      <input type="hidden" name="until" value={newest.at.toISOString()} />
      <input type="hidden" name="requestId" value={`${requestId}-all`} />
      <Acts text>
        <TextButton icon="check">{t("notifications.markAllRead")}</TextButton>
      </Acts>
    </Form>
  );
}
