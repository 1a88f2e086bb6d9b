import { Fold } from "@/components/ui/fold";
import type { PostView } from "@/lib/discussions/views";
import type { Words } from "@/lib/i18n/words";
import { HideForm, LiftForm } from "./decision-forms";

interface PostToolsProps {
  t: Words;
  post: PostView;
  requestId: string;
}

/** What a moderator can do with a post where it stands: a page gives it to the parlour of discussions as `staff`. */
export function PostTools({ t, post, requestId }: PostToolsProps) {
  const decision = { t, subject: `post:${post.id}`, requestId };
  if (post.state === "deleted") return null;
  return post.state === "hidden" ? (
    <Fold summary={t("moderation.lift")}>
      <LiftForm {...decision} />
    </Fold>
  ) : (
    <Fold summary={t("moderation.hide")}>
      <HideForm {...decision} />
    </Fold>
  );
}
