import { Note } from "@/components/ui/note";
import { Said } from "@/components/ui/said";
import type { Words } from "@/lib/i18n/words";
import type { DraftView } from "@/lib/resources/views";

interface DraftNotesProps {
  t: Words;
  draft: DraftView;
  /** It was just saved by its button. */
  saved: boolean;
}

/** What whoever works on it must know first: why it came back, what somebody else saved, that it is saved. */
export function DraftNotes({ t, draft, saved }: DraftNotesProps) {
  const { returned, unsaved, slug, state } = draft;
  return (
    <div className="stack mb-5 empty:hidden">
      {returned && (
        <Note tone="stop" title={t("resources.note.returned")}>
          <Said as="p">{returned.reason}</Said>
        </Note>
      )}
      {unsaved === "conflict" && <Theirs t={t} draft={draft} />}
      {saved && state === "published" && (
        <Note tone="good" title={t("resources.done.changed")}>
          <p>
            <a href={t.path(`/resources/${slug}`)}>{t("resources.done.see")}</a>
          </p>
        </Note>
      )}
    </div>
  );
}

/** In a conflict: what stands now where the form shows what was typed. */
function Theirs({ t, draft }: { t: Words; draft: DraftView }) {
  const { theirs, values } = draft;
  return (
    <Note tone="stop" title={t("resources.note.conflict")} alert>
      <p>{t("resources.note.conflictText")}</p>
      {theirs.map(({ field, text }) => (
        <details key={field} open>
          <summary>{labelOf(t, field)}</summary>
          <Said as="div" lang={values.language} className="voice voice--small whitespace-pre-line">
            {text || t("resources.note.empty")}
          </Said>
        </details>
      ))}
    </Note>
  );
}

/** Fields whose label stands under another name. */
const LABELS: Record<string, string> = { alternativeTitles: "otherTitles", editionId: "edition" };

function labelOf(t: Words, field: string): string {
  const name = LABELS[field] ?? field;
  return t.has(`resources.form.${name}`)
    ? t.named("resources.form", name)
    : t.named("resources.practiceForm", name);
}
