import { EditionPoster } from "@/components/ui/edition-poster";
import { FactList } from "@/components/ui/fact-list";
import { Figures } from "@/components/ui/figures";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { PlainList } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import { LanguageList } from "@/components/ui/tag";
import type { EditionView } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import { RECORDS_LANGUAGE } from "./edition-list";
import { datesOf, daysOf, placeOf, yearOf } from "./edition-words";

interface EditionProps {
  t: Words;
  edition: EditionView;
}

/** The head of an Academy: its poster. An event around the Academies has a plain head. */
export function EditionHead({ t, edition }: EditionProps) {
  const { number, name, motto } = edition;
  const when = `${datesOf(t, edition)}${t("ui.listComma")}${whereOf(t, edition)}`;
  if (number === null) {
    return (
      <Wrap>
        <PageHead
          title={t.label(name)}
          lang={foreign(t, name)}
          crumb={{ href: t.path("/editions"), text: t("editions.title") }}
          lead={when}
        />
      </Wrap>
    );
  }
  return (
    <EditionPoster
      number={number}
      crumb={
        <>
          <a href={t.path("/editions")}>{t("editions.title")}</a>
          {t("ui.listComma")}
          {t("editions.number", { number })}
        </>
      }
      place={placeOf(t, edition)}
      year={yearOf(edition)}
      when={when}
    >
      {motto && (
        <Said as="p" lang={RECORDS_LANGUAGE}>
          {motto}
        </Said>
      )}
    </EditionPoster>
  );
}

/** `lang` of a name, when it is not in the reader's language. */
function foreign(t: Words, name: unknown): string | undefined {
  const language = t.labelLanguage(name);
  return language === t.locale ? undefined : language;
}

function whereOf(t: Words, { city, country, attendanceMode, ...edition }: EditionView): string {
  if (attendanceMode === "online") {
    return `${t.named("editions.mode", "online")}${t("ui.listComma")}${t.country(country)}`;
  }
  const place = edition.number === null ? city : placeOf(t, { city, name: edition.name });
  return `${place}${t("ui.listComma")}${t.country(country)}`;
}

/** How many, how long, what came of it; figures that are not known are left out. */
export function EditionFigures({ t, edition, shared }: EditionProps & { shared: number }) {
  const known = [
    ["days", daysOf(edition)],
    ["people", edition.people.length],
    ["shared", shared],
  ] as const;
  return (
    <Figures
      items={known.flatMap(([figure, n]) =>
        n ? [{ value: t.number(n), label: t(`editions.figures.${figure}`, { n }) }] : [],
      )}
    />
  );
}

/** Who made it, where, in which languages. */
export function EditionFacts({ t, edition }: EditionProps) {
  const { organizer, host, partners, participants, languages, attendanceMode } = edition;
  return (
    <FactList
      items={[
        { label: t("editions.dates"), value: datesOf(t, edition) },
        { label: t("editions.place"), value: whereOf(t, { ...edition, attendanceMode: "" }) },
        { label: t("editions.how"), value: t.named("editions.mode", attendanceMode) },
        organizer.length > 0 && {
          label: t("editions.organizer"),
          value: (
            <PlainList items={organizer.map((one) => ({ key: one, content: <bdi>{one}</bdi> }))} />
          ),
        },
        participants !== "" && {
          label: t("editions.participants"),
          value: <Said lang="en">{participants}</Said>,
        },
        host !== "" && { label: t("editions.host"), value: <bdi>{host}</bdi> },
        partners.length > 0 && {
          label: t("editions.partners"),
          value: (
            <PlainList
              items={partners.map(({ slug, name, acronym }) => ({
                key: slug,
                content: (
                  <a href={t.path(`/networks/${slug}`)}>
                    <bdi>{acronym || name}</bdi>
                  </a>
                ),
              }))}
            />
          ),
        },
        languages.length > 0 && {
          label: t("editions.languages"),
          value: <LanguageList t={t} codes={languages} />,
        },
      ]}
    />
  );
}
