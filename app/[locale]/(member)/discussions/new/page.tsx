import { first, Head, page, personOrSignIn } from "@/app/door";
import { StartForm } from "@/components/discussions/start-form";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { listThemes } from "@/lib/editions/queries";
import { getResourceCards } from "@/lib/resources/queries";

export default page(async (visit) => {
  const { t, query, path, requestId } = visit;
  const actor = personOrSignIn(visit);
  const from = first(query.resource);
  const [themes, [startedFrom]] = await Promise.all([
    listThemes(actor),
    getResourceCards(actor, from ? [from] : []),
  ]);
  return (
    <Wrap form>
      <Head t={t} title={t("discussions.start")} path={path} index={false} />
      <PageHead
        tight
        title={t("discussions.start")}
        crumb={{ href: t.path("/discussions"), text: t("discussions.title") }}
        lead={t("discussions.startLead")}
      />
      <StartForm t={t} requestId={requestId} themes={themes} startedFrom={startedFrom} />
    </Wrap>
  );
});
