import { EditionLine } from "@/components/ui/edition-line";
import { Meta, Row, Rows } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import type { EditionCard } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import { datesOf, placeAndYear, placeOf, yearOf } from "./edition-words";

/** Mottos and summaries come from the records of the Academy, which are in English. */
export const RECORDS_LANGUAGE = "en";

interface EditionsProps {
  t: Words;
  editions: EditionCard[];
}

/** The Academies as stops on one line, the first at its start. */
export function EditionStops({ t, editions, here }: EditionsProps & { here?: string }) {
  return (
    <EditionLine
      label={t("editions.line")}
      items={editions.map((edition) => ({
        href: t.path(`/editions/${edition.slug}`),
        place: placeOf(t, edition),
        year: yearOf(edition),
        country: t.country(edition.country),
        here: edition.id === here,
      }))}
    />
  );
}

/** Academies or events as rows, in the order given. */
export function EditionRows({ t, editions }: EditionsProps) {
  return (
    <Rows wide>
      {editions.map((edition) => (
        <EditionRow key={edition.id} t={t} edition={edition} />
      ))}
    </Rows>
  );
}

function EditionRow({ t, edition }: { t: Words; edition: EditionCard }) {
  const { kind, number, name, motto, summary, slug, country } = edition;
  const isAcademy = kind === "edition";
  return (
    <Row
      kind={number === null ? t("editions.event") : t("editions.number", { number })}
      title={isAcademy ? placeAndYear(t, edition) : t.label(name)}
      lang={isAcademy ? undefined : t.labelLanguage(name)}
      href={t.path(`/editions/${slug}`)}
      side={
        <Meta>
          <span>{datesOf(t, edition)}</span>
          <span>
            {!isAcademy && `${edition.city}${t("ui.listComma")}`}
            {t.country(country)}
          </span>
          <Mode t={t} edition={edition} />
        </Meta>
      }
    >
      <Said as="p" lang={RECORDS_LANGUAGE}>
        {motto || summary}
      </Said>
    </Row>
  );
}

/** How people met, when it was not in one place. */
function Mode({ t, edition: { attendanceMode } }: { t: Words; edition: EditionCard }) {
  return attendanceMode === "in-person" ? null : (
    <span>{t.named("editions.mode", attendanceMode)}</span>
  );
}
