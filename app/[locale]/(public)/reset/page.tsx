import { Head, page } from "@/app/door";
import { ResetRequestForm } from "@/components/auth/reset-forms";
import { DoorPoster } from "@/components/ui/home-poster";

/** Asking for a letter to set another password. */
export default page(async ({ t, path }) => (
  <>
    <Head t={t} title={t("auth.reset.title")} path={path} index={false} />
    <DoorPoster title={t("auth.reset.title")} lead={t("auth.reset.lead")}>
      <ResetRequestForm t={t} />
      <p className="small">
        <a href={t.path("/sign-in")}>{t("auth.signIn.title")}</a>
      </p>
    </DoorPoster>
  </>
));
