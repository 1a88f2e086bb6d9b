import { Head, page, personOrSignIn } from "@/app/door";
import { AdminIndex } from "@/components/admin/admin-index";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { getAdmin } from "@/lib/auth/queries";

/** The way into everything that staff looks after. */
export default page(async (visit) => {
  const { t, path } = visit;
  const admin = await getAdmin(personOrSignIn(visit));
  return (
    <Wrap>
      <Head t={t} title={t("shell.admin")} path={path} index={false} />
      <PageHead tight title={t("shell.admin")} lead={t("admin.lead")} />
      <AdminIndex t={t} admin={admin} />
    </Wrap>
  );
});
