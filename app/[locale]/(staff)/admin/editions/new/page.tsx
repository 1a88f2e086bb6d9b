import { Head, page, personOrSignIn } from "@/app/door";
import { EditionForm } from "@/components/editions/edition-form";
import { themeChoices } from "@/components/editions/theme-index";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { getEditionChoices } from "@/lib/editions/queries";

export default page(async (visit) => {
  const { t, path, requestId } = visit;
  const { networks, themes } = await getEditionChoices(personOrSignIn(visit));
  return (
    <Wrap form>
      <Head t={t} title={t("editions.admin.addEdition")} path={path} index={false} />
      <PageHead
        title={t("editions.admin.addEdition")}
        crumb={{ href: t.path("/admin/editions"), text: t("editions.admin.editionsTitle") }}
      />
      <EditionForm
        t={t}
        networks={networks.map(({ id, name, acronym }) => ({ value: id, label: acronym || name }))}
        themes={themeChoices(t, themes)}
        requestId={requestId}
      />
    </Wrap>
  );
});
