import { redirect } from "next/navigation";
import { first, Head, page } from "@/app/door";
import { SignInForm } from "@/components/auth/sign-in-form";
import { DoorPoster } from "@/components/ui/home-poster";
import { Note } from "@/components/ui/note";
import { ownPath } from "@/lib/auth/destination";
import { config } from "@/lib/config";

/** Signing in, with a password or by a mailed link. */
export default page(async ({ t, actor, query, path }) => {
  const next = ownPath(first(query.next), config().APP_URL) ?? "";
  if (actor.kind === "person") redirect(t.path(next || "/"));
  return (
    <>
      <Head t={t} title={t("auth.signIn.title")} path={path} />
      <DoorPoster title={t("auth.signIn.title")} lead={t("auth.signIn.lead")}>
        {first(query.done) === "password" && (
          <Note tone="good">{t("auth.signIn.passwordSaved")}</Note>
        )}
        <SignInForm t={t} next={next} />
        <div className="note small">
          <p>
            {t("auth.signIn.newHere")} <a href={t.path("/join")}>{t("auth.signIn.join")}</a>
          </p>
        </div>
      </DoorPoster>
    </>
  );
});
