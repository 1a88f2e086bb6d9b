import { Head, page, personOrSignIn } from "@/app/door";
import { ThemeForm } from "@/components/editions/theme-form";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { getThemeToEdit, listThemesToEdit } from "@/lib/editions/queries";

export default page<{ id: string }>(async (visit) => {
  const { t, path, params, requestId } = visit;
  const actor = personOrSignIn(visit);
  const [theme, tree] = await Promise.all([
    getThemeToEdit(actor, params.id),
    listThemesToEdit(actor),
  ]);
  const title = t("editions.admin.editEdition", { name: t.label(theme.label) });
  return (
    <Wrap form>
      <Head t={t} title={title} path={path} index={false} />
      <PageHead
        title={title}
        crumb={{ href: t.path("/admin/themes"), text: t("editions.theme.title") }}
      />
      <ThemeForm t={t} theme={theme} tree={tree} requestId={requestId} />
    </Wrap>
  );
});
