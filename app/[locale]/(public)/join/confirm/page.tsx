import { first, Head, page } from "@/app/door";
import { DeadLink } from "@/components/auth/dead-link";
import { ConfirmForm } from "@/components/auth/join-form";
import { SecretAddress } from "@/components/auth/secret-address";
import { DoorPoster } from "@/components/ui/home-poster";
import { getLink } from "@/lib/auth/entry/queries";

/** Confirming an address: the link of the letter and the password chosen before. */
export default page(async ({ t, actor, query, path }) => {
  const token = first(query.token);
  const link = await getLink(actor, "verify", token);
  if (!link) return <DeadLink t={t} again="/join" />;
  return (
    <>
      <Head t={t} title={t("auth.join.confirmTitle")} path={path} index={false} />
      <SecretAddress />
      <DoorPoster title={t("auth.join.confirmTitle")} lead={t("auth.join.confirmLead")}>
        <ConfirmForm t={t} token={token} />
      </DoorPoster>
    </>
  );
});
