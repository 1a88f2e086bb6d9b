import { Head, page, personOrSignIn } from "@/app/door";
import { OwnDrafts } from "@/components/resources/deposit/own-drafts";
import { StartForm } from "@/components/resources/deposit/start-form";
import { Note } from "@/components/ui/note";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { listOwnDrafts } from "@/lib/resources/drafts/queries";
import { newSchema } from "@/lib/resources/schema";

/** Begins a resource, or goes on with one that was begun. */
export default page(async (visit) => {
  const person = personOrSignIn(visit);
  const { t, path, query, requestId } = visit;
  const { type, lost } = newSchema.parse(query);
  const drafts = await listOwnDrafts(person);
  return (
    <Wrap form>
      <Head t={t} title={t("resources.share")} path={path} index={false} />
      <PageHead tight title={t("resources.share")} lead={t("resources.shareLead")} />
      {lost && (
        <Note tone="stop" title={t("resources.note.lost")}>
          {t("resources.note.lostText")}
        </Note>
      )}
      <StartForm t={t} type={type} requestId={requestId} />
      <OwnDrafts t={t} drafts={drafts} />
    </Wrap>
  );
});
