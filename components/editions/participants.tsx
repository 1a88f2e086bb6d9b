import { PersonEntry } from "@/components/people/person-entry";
import { Rows } from "@/components/ui/row";
import { Way, WayStep } from "@/components/ui/way";
import type { EditionView, Stay, ThemeLabels } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import { placeAndYear } from "./edition-words";

interface ParticipantsProps {
  t: Words;
  edition: EditionView;
  themes: ThemeLabels;
}

/** Who was there, as far as the reader sees them, and how many more there are. */
export function Participants({ t, edition, themes }: ParticipantsProps) {
  const { people, peopleHidden } = edition;
  return (
    <>
      {people.length > 0 ? (
        <Rows>
          {people.map(({ person, roles }) => (
            <PersonEntry
              key={person.handle}
              t={t}
              person={person}
              themes={themes}
              badge={t.list(roles.map((role) => t.named("editions.role", role)))}
            />
          ))}
        </Rows>
      ) : (
        peopleHidden === 0 && <p className="soft">{t("editions.peopleNone")}</p>
      )}
      {peopleHidden > 0 && (
        <p className="small soft">{t("editions.peopleHidden", { n: peopleHidden })}</p>
      )}
    </>
  );
}

/** "Fellow, Agadir 2013", each with a link to its Academy. */
export function StayWords({ t, stays }: { t: Words; stays: Stay[] }) {
  return stays.map(({ role, edition }, index) => (
    <span key={`${edition.id}-${role}`}>
      {index > 0 && " · "}
      {t("editions.stay", {
        role: t.named("editions.role", role),
        place: placeAndYear(t, edition),
      })}
    </span>
  ));
}

/** The Academies somebody was at, as points on a line. */
export function StayWay({ t, stays }: { t: Words; stays: Stay[] }) {
  return (
    <Way look="small">
      {stays.map(({ role, edition }) => (
        <WayStep key={`${edition.id}-${role}`}>
          <b>
            <a href={t.path(`/editions/${edition.slug}`)}>{placeAndYear(t, edition)}</a>
          </b>
          <p className="small soft">{t.named("editions.role", role)}</p>
        </WayStep>
      ))}
    </Way>
  );
}
