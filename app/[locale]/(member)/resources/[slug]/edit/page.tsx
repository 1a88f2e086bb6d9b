import { Head, page, personOrSignIn } from "@/app/door";
import { placeAndYear } from "@/components/editions/edition-words";
import { themeChoices } from "@/components/editions/theme-index";
import { DraftNotes } from "@/components/resources/deposit/draft-notes";
import { editErrors, refusalsIn } from "@/components/resources/deposit/edit-errors";
import { EditForm } from "@/components/resources/deposit/edit-form";
import { DeleteForm } from "@/components/resources/resource-acts";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { fieldErrors } from "@/lib/auth/problems";
import { listEditions, listThemes } from "@/lib/editions/queries";
import { getDraft } from "@/lib/resources/drafts/queries";
import { editSchema } from "@/lib/resources/schema";
import { idOfSlug } from "@/lib/slug";

/** A resource to work on: a draft, or a change of what is out. */
export default page<{ slug: string }>(async (visit) => {
  const person = personOrSignIn(visit);
  const { t, params, path, query, requestId } = visit;
  const { unsaved, check, saved, preview, refused, ...typed } = editSchema.parse(query);
  const [draft, tree, academies] = await Promise.all([
    getDraft(person, idOfSlug(params.slug) ?? "", unsaved),
    listThemes(person),
    listEditions(person),
  ]);
  const { id, slug, values } = draft;
  const unread = draft.unsaved ? draft.unread : typed;
  const issues = check || draft.unsaved === "incomplete" ? fieldErrors(t, draft.issues) : {};
  const title = values.title || t("resources.untitled");
  return (
    <Wrap form>
      <Head t={t} title={title} path={path} index={false} />
      <PageHead
        tight
        title={title}
        lang={values.title ? values.language : undefined}
        crumb={{ href: t.path(`/resources/${slug}`), text: t("resources.backToPage") }}
      />
      <DraftNotes t={t} draft={draft} saved={saved} />
      <EditForm
        t={t}
        draft={{ ...draft, unread }}
        requestId={requestId}
        errors={{ ...issues, ...editErrors(t, unread) }}
        refused={refusalsIn(t, refused)}
        preview={preview}
        themes={themeChoices(t, tree)}
        editions={[...academies.editions, ...academies.events].map((edition) => ({
          value: edition.id,
          label: placeAndYear(t, edition),
        }))}
      />
      {draft.may.remove && (
        <div className="mt-8">
          <DeleteForm t={t} resourceId={id} requestId={requestId} />
        </div>
      )}
    </Wrap>
  );
});
