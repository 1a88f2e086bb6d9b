import { redirect } from "next/navigation";
import { Head, page } from "@/app/door";
import { JoinForm } from "@/components/auth/join-form";
import { DoorPoster } from "@/components/ui/home-poster";
import { Note } from "@/components/ui/note";
import { getJoin } from "@/lib/auth/entry/queries";

/** Asking for an account, as the setting JOIN_POLICY allows. */
export default page(async ({ t, actor, path }) => {
  if (actor.kind === "person") redirect(t.path("/"));
  const { policy, may } = await getJoin(actor);
  return (
    <>
      <Head t={t} title={t("auth.join.title")} path={path} />
      <DoorPoster title={t("auth.join.title")} lead={t("auth.join.lead")}>
        {policy === "request" && <p className="small soft">{t("auth.join.request")}</p>}
        {may.join ? <JoinForm t={t} policy={policy} /> : <Note>{t("auth.join.invite")}</Note>}
        <p className="small">
          {t("auth.join.have")} <a href={t.path("/sign-in")}>{t("auth.signIn.title")}</a>
        </p>
      </DoorPoster>
    </>
  );
});
