import { Head, page, personOrSignIn } from "@/app/door";
import { themeChoices } from "@/components/editions/theme-index";
import { ProfileForm } from "@/components/people/profile-form";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { listThemes } from "@/lib/editions/queries";
import { getOwnProfile } from "@/lib/people/queries";

export default page(async (visit) => {
  const { t, path, requestId } = visit;
  const actor = personOrSignIn(visit);
  const [profile, themes] = await Promise.all([getOwnProfile(actor), listThemes(actor)]);
  return (
    <Wrap form>
      <Head t={t} title={t("people.form.title")} path={path} index={false} />
      <PageHead
        title={t("people.form.title")}
        crumb={{ href: t.path(`/people/${profile.handle}`), text: t("people.form.backToPage") }}
        lead={t("people.form.lead")}
      />
      <ProfileForm t={t} profile={profile} themes={themeChoices(t, themes)} requestId={requestId} />
    </Wrap>
  );
});
