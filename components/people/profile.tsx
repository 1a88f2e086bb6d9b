import { Acts, ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { AsideSection } from "@/components/ui/page-head";
import { ProfileHead } from "@/components/ui/person-row";
import { RichText } from "@/components/ui/rich-text";
import { Meta } from "@/components/ui/row";
import { LanguageList } from "@/components/ui/tag";
import type { Words } from "@/lib/i18n/words";
import type { PersonView } from "@/lib/people/views";
import { Place } from "./person-entry";
import { ThemeTags } from "./theme-links";

/** The head of a person's page: who, from where, in which languages. */
export function ProfileHeadline({ t, person }: { t: Words; person: PersonView }) {
  const { name, handle, languages, role, memberSince, may } = person;
  return (
    <ProfileHead name={name} seed={handle} lead={<Place t={t} person={person} />}>
      <Meta>
        {languages.length > 0 && (
          <span>
            <Icon name="languages" />
            <LanguageList t={t} codes={languages} />
          </span>
        )}
        <span>{t(`people.role.${role}`)}</span>
        <span>{t("people.since", { date: t.isoDate(memberSince.toISOString().slice(0, 7)) })}</span>
      </Meta>
      {may.edit && (
        <div className="mt-4">
          <Acts>
            <ButtonLink look="plain" small href={t.path("/settings/profile")}>
              {t("people.change")}
            </ButtonLink>
            <ButtonLink look="plain" small href={t.path("/settings")}>
              {t("auth.settings.title")}
            </ButtonLink>
          </Acts>
        </div>
      )}
    </ProfileHead>
  );
}

interface AboutProps {
  t: Words;
  person: PersonView;
  themes: Record<string, unknown>;
}

/** What a person says of herself; to herself, an invitation when she has not. */
export function ProfileAbout({ t, person, themes }: AboutProps) {
  const { aboutHtml, language, isMe } = person;
  if (!aboutHtml && person.themes.length === 0) {
    return isMe ? <Unwritten t={t} /> : null;
  }
  return (
    <section aria-labelledby="about-h">
      <h2 id="about-h" className="vh">
        {t("people.about")}
      </h2>
      <div className="stack-lg">
        {aboutHtml && <RichText html={aboutHtml} lang={language} />}
        {person.themes.length > 0 && (
          <div>
            <p className="label mb-2">{t("people.worksOn")}</p>
            <ThemeTags t={t} ids={person.themes} labels={themes} />
          </div>
        )}
      </div>
    </section>
  );
}

function Unwritten({ t }: { t: Words }) {
  return (
    <Empty
      title={t("people.unwrittenTitle")}
      actions={<ButtonLink href={t.path("/settings/profile")}>{t("people.change")}</ButtonLink>}
    >
      {t("people.unwrittenText")}
    </Empty>
  );
}

/** A name inside a sentence, with isolates (Unicode UAX #9): it may be written in the other direction. */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** Who sees this page. */
export function ProfileAudience({ t, person }: { t: Words; person: PersonView }) {
  const name = isolated(person.name);
  return (
    <AsideSection title={t("people.thisPage")}>
      <p className="small soft">
        {person.openToAll ? t("people.openToAll", { name }) : t("people.openToMembers", { name })}
      </p>
    </AsideSection>
  );
}

/** For staff: the account is closed or waits. */
export function InactiveNote({ t, person }: { t: Words; person: PersonView }) {
  return person.inactive ? <Note tone="stop">{t("people.inactive")}</Note> : null;
}

/** Where nothing was shared yet. */
export function NothingYet({ t, person }: { t: Words; person: PersonView }) {
  return (
    <Empty
      title={t("people.nothingTitle")}
      actions={
        person.isMe && (
          <ButtonLink href={t.path("/resources/new")}>{t("people.shareFirst")}</ButtonLink>
        )
      }
    >
      {t("people.nothingText", { name: isolated(person.name) })}
    </Empty>
  );
}
