import { first, Head, page, personOrSignIn } from "@/app/door";
import { ActList } from "@/components/admin/act-list";
import { AuditFilter } from "@/components/admin/audit-filter";
import { Empty } from "@/components/ui/empty";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { listAuditEvents } from "@/lib/auth/audit/queries";
import { AUDITED_ACTS } from "@/lib/auth/views";

/** What staff did, to whom and why. */
export default page(async (visit) => {
  const { t, query, path } = visit;
  const person = personOrSignIn(visit);
  const name = AUDITED_ACTS.find((act) => act === first(query.act));
  const before = first(query.before).match(/^\d{1,18}$/)?.[0];
  const { acts, next } = await listAuditEvents(person, { name, before });
  const more = next && new URLSearchParams({ act: name ?? "", before: next });
  return (
    <Wrap>
      <Head t={t} title={t("admin.audit.title")} path={path} index={false} />
      <PageHead
        tight
        title={t("admin.audit.title")}
        crumb={{ href: t.path("/admin"), text: t("shell.admin") }}
        lead={t("admin.audit.about")}
      />
      <AuditFilter t={t} acts={AUDITED_ACTS} act={name ?? ""} />
      {acts.length === 0 ? <Empty title={t("admin.audit.none")} /> : <ActList t={t} acts={acts} />}
      <Pager t={t} next={more ? t.path(`/admin/audit?${more}`) : undefined} />
    </Wrap>
  );
});
