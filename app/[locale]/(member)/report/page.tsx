import { Head, page, personOrSignIn } from "@/app/door";
import { Report } from "@/components/moderation/report-form";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { getReportable } from "@/lib/moderation/queries";
import { reportedSchema } from "@/lib/moderation/schema";

export default page(async (visit) => {
  const { t, query, path, requestId } = visit;
  const about = await getReportable(personOrSignIn(visit), reportedSchema.parse(query));
  return (
    <Wrap form>
      <Head t={t} title={t("moderation.reportTitle")} path={path} index={false} />
      <PageHead tight title={t("moderation.reportTitle")} lead={t("moderation.reportLead")} />
      <Report t={t} about={about} requestId={requestId} />
    </Wrap>
  );
});
