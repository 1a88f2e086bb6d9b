import { Acts, ButtonLink, TextAction } from "@/components/ui/button";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { AsideSection } from "@/components/ui/page-head";
import type { Words } from "@/lib/i18n/words";
import { deleteResourceAction } from "@/lib/resources/actions";
import type { ResourceView } from "@/lib/resources/views";

interface ToolsProps {
  t: Words;
  resource: ResourceView;
  requestId: string;
}

/** What this reader can do with a resource; nothing for visitors. */
export function ResourceActs({ t, resource, requestId }: ToolsProps) {
  const { id, slug, may } = resource;
  if (!may.edit && !may.remove && !may.report) return null;
  return (
    <AsideSection title={t(may.edit ? "resources.yours" : "resources.somethingWrong")}>
      <div className="acts">
        {may.edit && (
          <ButtonLink small look="plain" href={t.path(`/resources/${slug}/edit`)}>
            {t("resources.edit")}
          </ButtonLink>
        )}
        {may.remove && <DeleteForm t={t} resourceId={id} requestId={requestId} />}
      </div>
      {may.report && (
        <Acts text>
          <TextAction href={t.path(`/report?resource=${id}`)}>{t("resources.report")}</TextAction>
        </Acts>
      )}
    </AsideSection>
  );
}

/** Deletes a resource; its page then offers the way back. */
export function DeleteForm({
  t,
  resourceId,
  requestId,
}: {
  t: Words;
  resourceId: string;
  requestId: string;
}) {
  return (
    <Form action={deleteResourceAction} {...formWords(t)}>
      <HiddenInputs values={{ resourceId, requestId: `${requestId}-delete` }} />
      <SubmitButton look="plain" small>
        {t("resources.delete")}
      </SubmitButton>
    </Form>
  );
}
