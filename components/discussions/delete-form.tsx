import { TextButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form/form";
import { formWords } from "@/components/ui/form/words";
import { deletePostAction, restorePostAction } from "@/lib/discussions/actions";
import type { Words } from "@/lib/i18n/words";

interface Props {
  t: Words;
  postId: string;
  requestId: string;
}

/** Takes one's own post back; the trace that is left offers the undo. */
export function DeleteForm({ t, postId, requestId }: Props) {
  return (
    <Form action={deletePostAction} {...formWords(t)}>
      <input type="hidden" name="postId" value={postId} />
      <input type="hidden" name="requestId" value={`${requestId}-d${postId}`} />
      <TextButton>{t("discussions.delete")}</TextButton>
    </Form>
  );
}

/** Brings it back. */
export function RestoreForm({ t, postId, requestId }: Props) {
  return (
    <Form action={restorePostAction} {...formWords(t)}>
      <input type="hidden" name="postId" value={postId} />
      <input type="hidden" name="requestId" value={`${requestId}-r${postId}`} />
      <TextButton>{t("discussions.restore")}</TextButton>
    </Form>
  );
}
