import { Head, page, personOrSignIn } from "@/app/door";
import { ThemeForm } from "@/components/editions/theme-form";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { listThemesToEdit } from "@/lib/editions/queries";

export default page(async (visit) => {
  const { t, path, requestId } = visit;
  const tree = await listThemesToEdit(personOrSignIn(visit));
  return (
    <Wrap form>
      <Head t={t} title={t("editions.admin.addTheme")} path={path} index={false} />
      <PageHead
        title={t("editions.admin.addTheme")}
        crumb={{ href: t.path("/admin/themes"), text: t("editions.theme.title") }}
      />
      <ThemeForm t={t} tree={tree} requestId={requestId} />
    </Wrap>
  );
});
