import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { editPostAction } from "@/lib/discussions/actions";
import type { EditablePost } from "@/lib/discussions/views";
import type { Words } from "@/lib/i18n/words";
import { SaidFields } from "./said-fields";

/** Corrects a post; what it said before stays readable. */
export function EditForm({
  t,
  post,
  requestId,
}: {
  t: Words;
  post: EditablePost;
  requestId: string;
}) {
  const { id, version, markdown, language } = post;
  return (
    <Form action={editPostAction} {...formWords(t)} keep={`edit-${id}-${version}`}>
      <HiddenInputs values={{ requestId, postId: id, version: String(version) }} />
      <SaidFields
        t={t}
        label={t("discussions.editText")}
        hint={t("discussions.editHint")}
        text={markdown}
        language={language}
        rows={10}
      />
      <div className="acts mt-4">
        <SubmitButton>{t("discussions.save")}</SubmitButton>
        <ButtonLink look="plain" href={t.path(`/posts/${id}`)}>
          {t("discussions.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
