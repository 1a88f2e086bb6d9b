import { Head, page } from "@/app/door";
import { ButtonLink } from "@/components/ui/button";
import { DoorPoster } from "@/components/ui/home-poster";

/** The address is confirmed; a moderator decides. */
export default page(async ({ t, path }) => (
  <>
    <Head t={t} title={t("auth.join.waitingTitle")} path={path} index={false} />
    <DoorPoster title={t("auth.join.waitingTitle")} lead={t("auth.join.waitingText")}>
      <p className="mt-5">
        <ButtonLink href={t.path("/resources")}>{t("auth.join.readOn")}</ButtonLink>
      </p>
    </DoorPoster>
  </>
));
