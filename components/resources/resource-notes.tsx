import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { Note } from "@/components/ui/note";
import { Said } from "@/components/ui/said";
import { Undo } from "@/components/ui/undo";
import type { Words } from "@/lib/i18n/words";
import { restoreResourceAction } from "@/lib/resources/actions";
import type { ResourceView } from "@/lib/resources/views";

interface NotesProps {
  t: Words;
  resource: ResourceView;
  /** What was just done. */
  done: "published" | "pending" | null;
  requestId: string;
}

/** What its author and staff must know of its state; nothing for readers of a published resource. */
export function ResourceNotes(props: NotesProps) {
  const { t, resource, done } = props;
  const { state, hidden, deleted, may } = resource;
  return (
    <div className="stack mb-5 empty:hidden">
      {deleted && may.restore && <Deleted {...props} />}
      {done === "published" && state === "published" && (
        <Note tone="good" title={t("resources.done.published")}>
          {t("resources.done.publishedText")}
        </Note>
      )}
      {state === "pending" && (
        <Note tone="wait" title={t("resources.note.pending")}>
          {may.review ? t("resources.note.pendingStaff") : t("resources.note.pendingText")}
        </Note>
      )}
      {state === "returned" && <Returned {...props} />}
      {state === "draft" && !deleted && <Draft {...props} />}
      {hidden && (
        <Note tone="stop" title={t("resources.note.hidden")}>
          <p>
            {t("resources.note.reason", { reason: t.named("moderation.reasons", hidden.reason) })}
          </p>
          <Said as="p">{hidden.note}</Said>
        </Note>
      )}
    </div>
  );
}

function Deleted({ t, resource, requestId }: NotesProps) {
  return (
    <Undo
      form={
        <Form action={restoreResourceAction} {...formWords(t)}>
          <HiddenInputs values={{ resourceId: resource.id, requestId: `${requestId}-restore` }} />
          <SubmitButton look="plain" small>
            {t("resources.restore")}
          </SubmitButton>
        </Form>
      }
    >
      {t("resources.deleted")}
    </Undo>
  );
}

function Returned({ t, resource }: NotesProps) {
  const { returned, may, slug } = resource;
  return (
    <Note tone="stop" title={t("resources.note.returned")}>
      {returned && <Said as="p">{returned.reason}</Said>}
      {may.edit && (
        <div className="acts">
          <ButtonLink small href={t.path(`/resources/${slug}/edit`)}>
            {t("resources.note.improve")}
          </ButtonLink>
        </div>
      )}
    </Note>
  );
}

function Draft({ t, resource }: NotesProps) {
  return (
    <Note tone="wait" title={t("resources.note.draft")}>
      <div className="acts">
        <ButtonLink small href={t.path(`/resources/${resource.slug}/edit`)}>
          {t("resources.note.goOn")}
        </ButtonLink>
      </div>
    </Note>
  );
}
