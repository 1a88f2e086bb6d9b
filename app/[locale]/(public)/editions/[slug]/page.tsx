import { Head, page } from "@/app/door";
import { EditionStops, RECORDS_LANGUAGE } from "@/components/editions/edition-list";
import { EditionFacts, EditionFigures, EditionHead } from "@/components/editions/edition-page";
import { placeAndYear } from "@/components/editions/edition-words";
import { Participants } from "@/components/editions/participants";
import { Sources } from "@/components/people/sources";
import { ThemeTags } from "@/components/people/theme-links";
import { ResourceList } from "@/components/resources/resource-list";
import { Acts, ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Aside, AsideSection, Panes, Section, Wrap } from "@/components/ui/page-head";
import { Said } from "@/components/ui/said";
import { getEdition, listEditions, themeLabels } from "@/lib/editions/queries";
import type { EditionView } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import { listResources } from "@/lib/resources/queries";

const SHARED_SHOWN = 6;

export default page<{ slug: string }>(async ({ t, actor, params, path }) => {
  const edition = await getEdition(actor, params.slug);
  const [{ editions }, themes, shared] = await Promise.all([
    listEditions(actor),
    themeLabels(actor),
    listResources(actor, { edition: edition.id, take: SHARED_SHOWN }),
  ]);
  const { id, summary } = edition;
  const library = `${t.path("/resources")}?edition=${id}`;
  const title = edition.number === null ? t.label(edition.name) : placeAndYear(t, edition);
  return (
    <>
      <Head t={t} title={title} path={path} />
      <EditionHead t={t} edition={edition} />
      <Wrap>
        <EditionFigures t={t} edition={edition} shared={shared.total} />
        <div className="sec">
          <Panes aside={<EditionAside t={t} edition={edition} />}>
            <div className="stack-lg">
              {summary && (
                <Said as="div" lang={RECORDS_LANGUAGE} className="lead">
                  {summary}
                </Said>
              )}
              <ThemeTags t={t} ids={edition.themes} labels={themes} />
            </div>
            <Section
              id="shared"
              title={t("editions.shared")}
              action={shared.next && <a href={library}>{t("editions.sharedAll")}</a>}
            >
              {shared.resources.length > 0 ? (
                <ResourceList t={t} resources={shared.resources} themes={themes} />
              ) : (
                <NothingShared t={t} />
              )}
            </Section>
            <Section
              id="people"
              title={t("editions.people")}
              action={
                edition.people.length > 0 && (
                  <a href={`${t.path("/people")}?edition=${id}`}>{t("editions.peopleAll")}</a>
                )
              }
            >
              <Participants t={t} edition={edition} themes={themes} />
            </Section>
          </Panes>
        </div>
        <Section id="academies" hiddenTitle title={t("editions.line")}>
          <EditionStops t={t} editions={editions} here={id} />
        </Section>
      </Wrap>
    </>
  );
});

function EditionAside({ t, edition }: { t: Words; edition: EditionView }) {
  return (
    <Aside>
      <AsideSection title={t("editions.facts")}>
        <EditionFacts t={t} edition={edition} />
        {edition.may.edit && (
          <Acts>
            <ButtonLink small look="plain" href={t.path(`/admin/editions/${edition.id}`)}>
              {t("editions.edit")}
            </ButtonLink>
          </Acts>
        )}
      </AsideSection>
      <Sources t={t} {...edition} />
    </Aside>
  );
}

function NothingShared({ t }: { t: Words }) {
  return (
    <Empty
      heading="h3"
      title={t("editions.sharedNone")}
      actions={<ButtonLink href={t.path("/resources/new")}>{t("editions.share")}</ButtonLink>}
    >
      {t("editions.sharedInvite")}
    </Empty>
  );
}
