import { Head, page, personOrSignIn } from "@/app/door";
import { EditForm } from "@/components/discussions/edit-form";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { getEditablePost } from "@/lib/discussions/posts/queries";

export default page<{ id: string }>(async (visit) => {
  const { t, params, path, requestId } = visit;
  const post = await getEditablePost(personOrSignIn(visit), params.id);
  const { title, language, address } = post.place;
  return (
    <Wrap form>
      <Head t={t} title={t("discussions.editTitle")} path={path} index={false} />
      <PageHead
        tight
        title={t("discussions.editTitle")}
        crumb={{ href: t.path(address), text: title, lang: language }}
      />
      <EditForm t={t} post={post} requestId={requestId} />
    </Wrap>
  );
});
