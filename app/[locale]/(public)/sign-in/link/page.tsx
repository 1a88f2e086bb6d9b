import { first, Head, page } from "@/app/door";
import { DeadLink } from "@/components/auth/dead-link";
import { LinkForm } from "@/components/auth/link-form";
import { SecretAddress } from "@/components/auth/secret-address";
import { DoorPoster } from "@/components/ui/home-poster";
import { getLink } from "@/lib/auth/entry/queries";

/** Where a mailed sign-in link leads: opening it uses nothing up, the button does. */
export default page(async ({ t, actor, query, path }) => {
  const token = first(query.token);
  const link = await getLink(actor, "sign_in", token);
  if (!link) return <DeadLink t={t} again="/sign-in" />;
  return (
    <>
      <Head t={t} title={t("auth.link.title")} path={path} index={false} />
      <SecretAddress />
      <DoorPoster title={t("auth.link.title")} lead={t("auth.link.lead")}>
        <LinkForm t={t} token={token} />
      </DoorPoster>
    </>
  );
});
