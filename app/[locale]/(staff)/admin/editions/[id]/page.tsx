import { Head, page, personOrSignIn } from "@/app/door";
import { EditionForm } from "@/components/editions/edition-form";
import { ParticipationForm, ParticipationList } from "@/components/editions/participation-form";
import { themeChoices } from "@/components/editions/theme-index";
import { PageHead, Section, Wrap } from "@/components/ui/page-head";
import { getEditionChoices, getEditionToEdit } from "@/lib/editions/queries";

export default page<{ id: string }>(async (visit) => {
  const { t, path, params, requestId } = visit;
  const actor = personOrSignIn(visit);
  const edition = await getEditionToEdit(actor, params.id);
  const choices = edition.may.edit ? await getEditionChoices(actor) : null;
  const title = t("editions.admin.editEdition", { name: t.label(edition.name) });
  return (
    <Wrap form>
      <Head t={t} title={title} path={path} index={false} />
      <PageHead
        title={title}
        crumb={{ href: t.path("/admin/editions"), text: t("editions.admin.editionsTitle") }}
      />
      {choices && (
        <EditionForm
          t={t}
          edition={edition}
          networks={choices.networks.map(({ id, name, acronym }) => ({
            value: id,
            label: acronym || name,
          }))}
          themes={themeChoices(t, choices.themes)}
          requestId={requestId}
        />
      )}
      <Section id="people" title={t("editions.people")} first={!choices}>
        <ParticipationList t={t} edition={edition} requestId={requestId} />
      </Section>
      <Section id="note" title={t("editions.admin.addPerson")}>
        <ParticipationForm t={t} edition={edition} requestId={requestId} />
      </Section>
    </Wrap>
  );
});
