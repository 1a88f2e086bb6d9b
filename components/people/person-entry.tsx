import type { ReactNode } from "react";
import { PersonLine, PersonRow } from "@/components/ui/person-row";
import { Said } from "@/components/ui/said";
import { LanguageList } from "@/components/ui/tag";
import type { Words } from "@/lib/i18n/words";
import type { PersonCard } from "@/lib/people/views";
import { ThemeLinks } from "./theme-links";

interface PersonEntryProps {
  t: Words;
  person: PersonCard;
  /** Labels of the themes by id. */
  themes: Record<string, unknown>;
  /** Where she was, in a few words. */
  badge?: ReactNode;
  heading?: "h2" | "h3";
}

/** One person in the directory or among the participants of an edition. */
export function PersonEntry({ t, person, themes, badge, heading }: PersonEntryProps) {
  const { name, handle, languages, excerpt, language } = person;
  return (
    <PersonRow
      href={t.path(`/people/${handle}`)}
      name={name}
      seed={handle}
      about={<Place t={t} person={person} />}
      languages={languages.length > 0 && <LanguageList t={t} codes={languages} />}
      badge={badge}
      heading={heading}
    >
      {excerpt && (
        <Said as="p" lang={language} className="voice voice--small">
          {excerpt}
        </Said>
      )}
      {person.themes.length > 0 && (
        <PersonLine label={t("people.worksOn")}>
          <ThemeLinks t={t} ids={person.themes} labels={themes} />
        </PersonLine>
      )}
    </PersonRow>
  );
}

/** Country and organisation in one line, whichever is known; nothing when neither is. */
export function Place({
  t,
  person: { country, organisation },
}: {
  t: Words;
  person: Pick<PersonCard, "country" | "organisation">;
}) {
  if (!country && !organisation) return null;
  return (
    <>
      {country && t.country(country)}
      {country && organisation && t("ui.listComma")}
      {organisation && <bdi>{organisation}</bdi>}
    </>
  );
}
