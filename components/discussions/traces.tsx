import { Note } from "@/components/ui/note";
import { Said } from "@/components/ui/said";
import { Undo } from "@/components/ui/undo";
import type { HiddenView, PostView } from "@/lib/discussions/views";
import type { Words } from "@/lib/i18n/words";
import { RestoreForm } from "./delete-form";

/** What is left of a deleted post: to its author the way back, to the others a line. */
export function DeletedTrace({
  t,
  post,
  requestId,
}: {
  t: Words;
  post: PostView;
  requestId: string;
}) {
  if (!post.may.restore) return <p className="soft">{t("discussions.deleted")}</p>;
  return (
    <Undo form={<RestoreForm t={t} postId={post.id} requestId={requestId} />}>
      {t("discussions.deletedByYou")}
    </Undo>
  );
}

/** What is left of a hidden post to all but its author and staff. */
export function HiddenTrace({ t }: { t: Words }) {
  return <p className="soft">{t("discussions.hidden")}</p>;
}

interface HiddenNoteProps {
  t: Words;
  hidden: HiddenView;
  /** To its author; else to staff. */
  own: boolean;
  /** A whole discussion. */
  thread?: boolean;
}

/** Says to the author, in her language, that and why a moderator hid her words, which follow. */
export function HiddenNote({ t, hidden, own, thread }: HiddenNoteProps) {
  const title = own
    ? thread
      ? t("discussions.hiddenYourThread")
      : t("discussions.hiddenYours")
    : t("discussions.hiddenStaff");
  return (
    <div className="mb-3">
      <Note tone="stop" title={title}>
        <p>
          {t("discussions.hiddenReason", { reason: t.named("moderation.reasons", hidden.reason) })}
        </p>
        <Said as="p">{hidden.note}</Said>
      </Note>
    </div>
  );
}
