import { Fragment } from "react";
import { Sources } from "@/components/people/sources";
import { ThemeLinks } from "@/components/people/theme-links";
import { FactList } from "@/components/ui/fact-list";
import { FileList, FileRow } from "@/components/ui/file-row";
import { AsideSection } from "@/components/ui/page-head";
import { Said } from "@/components/ui/said";
import { LanguageList } from "@/components/ui/tag";
import type { Words } from "@/lib/i18n/words";
import { LICENCES } from "@/lib/resources/schema";
import type { ResourceView } from "@/lib/resources/views";
import { Citation } from "./citation";

interface AsideProps {
  t: Words;
  resource: ResourceView;
  /** Labels of the themes by id. */
  themes: Record<string, unknown>;
}

/** Beside the text: files and their cost, facts, how to cite, where it comes from. */
export function ResourceFacts(props: AsideProps) {
  const { t, resource } = props;
  const { files, url, starter, sources, verified } = resource;
  return (
    <>
      {(files.length > 0 || url) && (
        <AsideSection id="files" title={t(files.length > 0 ? "resources.files" : "resources.link")}>
          <Files t={t} resource={resource} />
        </AsideSection>
      )}
      <AsideSection title={t("resources.facts")}>
        <Facts {...props} />
      </AsideSection>
      <AsideSection title={t("resources.cite")}>
        <Citation t={t} resource={resource} />
      </AsideSection>
      <Sources t={t} starter={starter} sources={sources} verified={verified} />
    </>
  );
}

function Files({ t, resource }: { t: Words; resource: ResourceView }) {
  const { files, url } = resource;
  return (
    <FileList>
      {files.map(({ id, name, href, kind, bytes }) => (
        <FileRow key={id} t={t} href={href} name={name} type={kind} bytes={bytes} />
      ))}
      {url && (
        <FileRow t={t} icon="link" href={url} name={hostOf(url)} note={t("resources.linkNote")} />
      )}
    </FileList>
  );
}

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : url;

function Facts({ t, resource, themes }: AsideProps) {
  const { type, creators, publisher, year, languages, countries, edition, practice } = resource;
  const { licence, depositor, publishedAt } = resource;
  return (
    <FactList
      items={[
        { label: t("resources.fact.type"), value: t.named("resources.type", type) },
        creators.length > 0 && {
          label: t("resources.fact.creators", { n: creators.length }),
          value: <bdi>{t.list(creators)}</bdi>,
        },
        publisher !== "" && { label: t("resources.fact.publisher"), value: <bdi>{publisher}</bdi> },
        year !== null && { label: t("resources.fact.year"), value: <bdi>{year}</bdi> },
        languages.length > 0 && {
          label: t("resources.fact.languages"),
          value: <LanguageList t={t} codes={languages} />,
        },
        !practice &&
          countries.length > 0 && {
            label: t("resources.fact.countries", { n: countries.length }),
            value: t.list(countries.map((code) => t.country(code))),
          },
        ...practiceFacts(t, resource),
        resource.themes.length > 0 && {
          label: t("resources.fact.themes"),
          value: <ThemeLinks t={t} ids={resource.themes} labels={themes} />,
        },
        edition && {
          label: t("resources.fact.edition"),
          value: (
            <a href={t.path(`/editions/${edition.id}`)} lang={t.labelLanguage(edition.name)}>
              {t.label(edition.name)}
            </a>
          ),
        },
        licence !== "" && {
          label: t("resources.fact.licence"),
          value: <LicenceWords t={t} id={licence} />,
        },
        depositor && {
          label: t("resources.fact.depositor"),
          value: depositor.handle ? (
            <a href={t.path(`/people/${depositor.handle}`)}>
              <bdi>{depositor.name}</bdi>
            </a>
          ) : (
            <bdi>{depositor.name}</bdi>
          ),
        },
        publishedAt && { label: t("resources.fact.publishedAt"), value: t.date(publishedAt) },
      ]}
    />
  );
}

function practiceFacts(t: Words, { practice, language }: ResourceView) {
  if (!practice) return [];
  const { organisations, decentWork, sdgs } = practice;
  return [
    organisations.length > 0 && {
      label: t("resources.fact.organisations"),
      value: organisations.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && t("ui.listComma")}
          <Said lang={language}>{name}</Said>
        </Fragment>
      )),
    },
    decentWork.length > 0 && {
      label: t("resources.fact.decentWork"),
      value: decentWork.map((code) => t.named("editions.decentWork", code)).join(t("ui.listComma")),
    },
    sdgs.length > 0 && {
      label: t("resources.fact.sdgs"),
      value: t.list(sdgs.map((goal) => t.named("editions.sdg", String(goal)))),
    },
  ];
}

/** The name of a licence, with its terms in the reader's language, and what it means in a few words. */
export function LicenceWords({ t, id }: { t: Words; id: string }) {
  const licence = LICENCES[id];
  if (!licence) return <bdi>{id}</bdi>;
  const { name, deed, means } = licence;
  return (
    <>
      {deed && (
        <>
          <a href={`${deed}deed.${t.locale}`} rel="license noopener noreferrer" hrefLang={t.locale}>
            <bdi>{name}</bdi>
          </a>
          <br />
        </>
      )}
      {t.named("resources.licence", means)}
    </>
  );
}
