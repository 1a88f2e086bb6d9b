import { Head, page, personOrSignIn } from "@/app/door";
import { datesOf } from "@/components/editions/edition-words";
import { Acts, ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { Said } from "@/components/ui/said";
import { listEditionsToEdit } from "@/lib/editions/queries";

export default page(async (visit) => {
  const { t, path } = visit;
  const { editions, may } = await listEditionsToEdit(personOrSignIn(visit));
  return (
    <Wrap>
      <Head t={t} title={t("editions.admin.editionsTitle")} path={path} index={false} />
      <PageHead
        tight
        title={t("editions.admin.editionsTitle")}
        crumb={{ href: t.path("/admin"), text: t("shell.admin") }}
      >
        {may.edit && (
          <div className="mt-4">
            <Acts>
              <ButtonLink icon="plus" href={t.path("/admin/editions/new")}>
                {t("editions.admin.addEdition")}
              </ButtonLink>
            </Acts>
          </div>
        )}
      </PageHead>
      <DataTable
        label={t("editions.admin.editionsTitle")}
        head={[t("editions.admin.name"), t("editions.admin.kind"), t("editions.admin.when")]}
        rows={editions.map((edition) => ({
          key: edition.id,
          cells: [
            <a key="name" href={t.path(`/admin/editions/${edition.id}`)}>
              <Said lang={t.labelLanguage(edition.name)}>{t.label(edition.name)}</Said>
            </a>,
            edition.kind === "edition" ? t("editions.admin.kindEdition") : t("editions.event"),
            datesOf(t, edition),
          ],
        }))}
      />
    </Wrap>
  );
});
