import { first, Head, page } from "@/app/door";
import { DeadLink } from "@/components/auth/dead-link";
import { NewPasswordForm } from "@/components/auth/reset-forms";
import { SecretAddress } from "@/components/auth/secret-address";
import { DoorPoster } from "@/components/ui/home-poster";
import { getLink } from "@/lib/auth/entry/queries";

/** Choosing another password, with the link of a letter. */
export default page(async ({ t, actor, query, path }) => {
  const token = first(query.token);
  const link = await getLink(actor, "reset", token);
  if (!link) return <DeadLink t={t} again="/reset" />;
  return (
    <>
      <Head t={t} title={t("auth.reset.newTitle")} path={path} index={false} />
      <SecretAddress />
      <DoorPoster title={t("auth.reset.newTitle")} lead={t("auth.reset.newLead")}>
        <NewPasswordForm t={t} token={token} />
      </DoorPoster>
    </>
  );
});
