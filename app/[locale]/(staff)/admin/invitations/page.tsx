import { first, Head, page, personOrSignIn } from "@/app/door";
import { InvitationList, InviteForm } from "@/components/admin/invitations";
import { DoneNote } from "@/components/auth/done-note";
import { PageHead, Section, Wrap } from "@/components/ui/page-head";
import { listInvitations } from "@/lib/auth/queries";

/** Inviting somebody, and what became of it. */
export default page(async (visit) => {
  const { t, query, path, requestId } = visit;
  const { invitations, roles } = await listInvitations(personOrSignIn(visit));
  return (
    <Wrap form>
      <Head t={t} title={t("admin.invitations.title")} path={path} index={false} />
      <PageHead
        tight
        title={t("admin.invitations.title")}
        crumb={{ href: t.path("/admin"), text: t("shell.admin") }}
        lead={t("admin.invitations.lead")}
      />
      <DoneNote t={t} done={first(query.done)} />
      <InviteForm t={t} roles={roles} requestId={requestId} />
      <Section id="open" title={t("admin.invitations.open")}>
        {invitations.length === 0 ? (
          <p className="soft">{t("admin.invitations.none")}</p>
        ) : (
          <InvitationList t={t} invitations={invitations} requestId={requestId} />
        )}
      </Section>
    </Wrap>
  );
});
