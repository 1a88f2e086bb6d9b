import { Head, page } from "@/app/door";
import { EditionRows, EditionStops } from "@/components/editions/edition-list";
import { PageHead, Section, Wrap } from "@/components/ui/page-head";
import { listEditions } from "@/lib/editions/queries";

export default page(async ({ t, actor, path }) => {
  const { editions, events } = await listEditions(actor);
  return (
    <Wrap>
      <Head t={t} title={t("editions.title")} path={path} />
      <PageHead title={t("editions.title")} lead={t("editions.lead")} />
      {editions.length === 0 && <p className="soft">{t("editions.none")}</p>}
      {editions.length > 0 && (
        <>
          <EditionStops t={t} editions={editions} />
          <Section id="list" title={t("editions.list")}>
            <EditionRows t={t} editions={editions.toReversed()} />
          </Section>
        </>
      )}
      {events.length > 0 && (
        <Section id="events" title={t("editions.events")}>
          <EditionRows t={t} editions={events.toReversed()} />
        </Section>
      )}
    </Wrap>
  );
});
