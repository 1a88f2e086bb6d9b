import { Head, page } from "@/app/door";
import { AcceptForm } from "@/components/auth/accept-form";
import { DeadLink } from "@/components/auth/dead-link";
import { SecretAddress } from "@/components/auth/secret-address";
import { DoorPoster } from "@/components/ui/home-poster";
import { getLink } from "@/lib/auth/entry/queries";

/** Accepting an invitation: one page. */
export default page<{ token: string }>(async ({ t, actor, params: { token } }) => {
  const link = await getLink(actor, "invitation", token);
  if (!link?.email || !link.role) return <DeadLink t={t} again="/sign-in" />;
  const role = t(`people.role.${link.role}`);
  return (
    <>
      <Head t={t} title={t("auth.invitation.title")} path="/" index={false} />
      <SecretAddress />
      <DoorPoster
        title={t("auth.invitation.title")}
        lead={t("auth.invitation.lead", { role, email: link.email })}
      >
        <AcceptForm t={t} token={token} locale={link.locale ?? t.locale} />
      </DoorPoster>
    </>
  );
});
