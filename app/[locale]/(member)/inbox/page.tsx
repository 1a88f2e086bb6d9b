import { first, Head, page, personOrSignIn } from "@/app/door";
import { Inbox } from "@/components/notifications/inbox";
import { Aside, AsideSection, PageHead, Panes, Wrap } from "@/components/ui/page-head";
import { getInbox } from "@/lib/notifications/queries";

/** What the reader was told, unread first. */
export default page(async (visit) => {
  const { t, query, path, requestId } = visit;
  const person = personOrSignIn(visit);
  const inbox = await getInbox(person, first(query.after) || undefined);
  return (
    <Wrap>
      <Head t={t} title={t("notifications.title")} path={path} index={false} />
      <PageHead title={t("notifications.title")} tight />
      <Panes
        aside={
          <Aside>
            <AsideSection title={t("notifications.whatTitle")}>
              <p className="small">{t("notifications.whatText")}</p>
            </AsideSection>
          </Aside>
        }
      >
        <Inbox t={t} inbox={inbox} requestId={requestId} />
      </Panes>
    </Wrap>
  );
});
