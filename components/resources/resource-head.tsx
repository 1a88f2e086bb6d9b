import { PageHead } from "@/components/ui/page-head";
import { PassageHeader } from "@/components/ui/passage";
import { Meta } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import { LanguageList, StateMark } from "@/components/ui/tag";
import type { Words } from "@/lib/i18n/words";
import type { PracticeView, ResourceView } from "@/lib/resources/views";
import { placesInFull, placesInShort } from "./place-words";
import { titleFor } from "./title-for";

interface HeadProps {
  t: Words;
  resource: ResourceView;
}

/** What it is, where it went, in which languages it can be had, and in what state it is. */
export function ResourceHead({ t, resource }: HeadProps) {
  const { type, title, language, practice } = resource;
  const marks = (
    <Meta>
      <Marks t={t} resource={resource} />
    </Meta>
  );
  return (
    <>
      <PageHead
        title={title || t("resources.untitled")}
        lang={language}
        crumb={{
          href: `${t.path("/resources")}?type=${encodeURIComponent(type)}`,
          text: t("resources.crumb", { type: t.named("resources.type", type) }),
        }}
        lead={titleFor(t, resource)}
      >
        {!practice && marks}
      </PageHead>
      {practice && (
        <>
          <Journey t={t} practice={practice} language={language} />
          <div className="mb-6">{marks}</div>
        </>
      )}
    </>
  );
}

function Journey({
  t,
  practice,
  language,
}: {
  t: Words;
  practice: PracticeView;
  language: string;
}) {
  const { countriesFrom: from } = practice;
  const to = practice.countriesTo.filter((code) => !from.includes(code));
  if (from.length === 0) return null;
  const place = (codes: string[]) => ({
    place: placesInShort(t, codes),
    note: placesInFull(t, codes),
  });
  return (
    <PassageHeader
      t={t}
      from={place(from)}
      to={to.length > 0 ? place(to) : undefined}
      how={periodOf(t, practice) && <Said lang={language}>{periodOf(t, practice)}</Said>}
    />
  );
}

/** "2008", "2004 to 2009", "from 2004": as far as it is known. */
function periodOf(t: Words, { periodStart: start, periodEnd: end }: PracticeView): string {
  if (!start) return end;
  if (start === end) return t.isoDate(start);
  if (!end) return t("resources.since", { start: t.isoDate(start) });
  return t("resources.period", { start: t.isoDate(start), end: t.isoDate(end) });
}

function Marks({ t, resource }: HeadProps) {
  const { languages, language, state, files, practice, starter, verified, year } = resource;
  const { deleted, hidden, depositor } = resource;
  const smallest = Math.min(...files.map(({ bytes }) => bytes));
  return (
    <>
      {year && <span className="num">{year}</span>}
      <LanguageList t={t} codes={languages.length > 0 ? languages : [language]} />
      {deleted && <StateMark tone="stop">{t("resources.state.deleted")}</StateMark>}
      {hidden && <StateMark tone="stop">{t("resources.state.hidden")}</StateMark>}
      {state !== "published" && <StateMark tone="wait">{t(`resources.state.${state}`)}</StateMark>}
      {starter && !verified && <StateMark tone="wait">{t("resources.state.unverified")}</StateMark>}
      {depositor?.sample && <StateMark tone="wait">{t("resources.state.sample")}</StateMark>}
      {practice?.triangularPartner && (
        <span>
          {t.rich("resources.supportedBy", {
            name: () => <Said lang={language}>{practice.triangularPartner}</Said>,
          })}
        </span>
      )}
      {files.length > 0 && (
        <a className="only-phone num" href="#files">
          {t("resources.filesFrom", { n: files.length, size: t.bytes(smallest) })}
        </a>
      )}
    </>
  );
}
