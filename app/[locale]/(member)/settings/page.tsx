import { first, Head, page, personOrSignIn } from "@/app/door";
import { DoneNote } from "@/components/auth/done-note";
import { SessionList } from "@/components/auth/session-list";
import { NameForm, PasswordForm } from "@/components/auth/settings-forms";
import { SignOutForm } from "@/components/auth/sign-out-form";
import { Aside, AsideSection, PageHead, Panes, Section, Wrap } from "@/components/ui/page-head";
import { getSettings } from "@/lib/auth/settings/queries";

/** A person's own account: name, language, password, devices. */
export default page(async (visit) => {
  const { t, actor, query, path, requestId } = visit;
  const { handle } = personOrSignIn(visit);
  const settings = await getSettings(actor);
  const forms = { t, settings, requestId };
  return (
    <Wrap>
      <Head t={t} title={t("auth.settings.title")} path={path} index={false} />
      <PageHead tight title={t("auth.settings.title")} />
      <DoneNote t={t} done={first(query.done)} />
      <Panes
        aside={
          <Aside>
            <AsideSection title={t("auth.email")}>
              <p>
                <bdi>{settings.email}</bdi>
              </p>
            </AsideSection>
            <AsideSection title={t("auth.settings.profile")}>
              <p>
                <a href={t.path(`/people/${handle}`)}>{t("auth.settings.toProfile")}</a>
              </p>
            </AsideSection>
            <AsideSection title={t("auth.settings.leave")}>
              <SignOutForm t={t} />
            </AsideSection>
          </Aside>
        }
      >
        <Section first id="name" title={t("auth.settings.nameAndLanguage")}>
          <NameForm {...forms} />
        </Section>
        <Section id="password" title={t("auth.password")}>
          <p className="soft mb-4">{t("auth.settings.passwordText")}</p>
          <PasswordForm {...forms} />
        </Section>
        <Section id="sessions" title={t("auth.settings.sessions")}>
          <SessionList t={t} sessions={settings.sessions} requestId={requestId} />
        </Section>
      </Panes>
    </Wrap>
  );
});
