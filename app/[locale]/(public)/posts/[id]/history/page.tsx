import { Head, page } from "@/app/door";
import { History } from "@/components/discussions/history";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { getPostHistory } from "@/lib/discussions/posts/queries";

export default page<{ id: string }>(async ({ t, actor, params, path }) => {
  const history = await getPostHistory(actor, params.id);
  const { place, author, createdAt } = history;
  return (
    <Wrap>
      <Head t={t} title={t("discussions.historyTitle")} path={path} index={false} />
      <PageHead
        tight
        title={t("discussions.historyTitle")}
        crumb={{ href: t.path(`/posts/${history.id}`), text: place.title, lang: place.language }}
        lead={t("discussions.historyLead", {
          name: author.name,
          when: t.date(createdAt, "time"),
        })}
      />
      <History t={t} history={history} />
    </Wrap>
  );
});
