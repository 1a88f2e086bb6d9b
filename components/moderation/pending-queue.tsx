import { Empty } from "@/components/ui/empty";
import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { CriteriaList, Queue, QueueList, Reported } from "@/components/ui/queue-list";
import { RichText } from "@/components/ui/rich-text";
import { Meta } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import type { Words } from "@/lib/i18n/words";
import { approveResourceAction, returnResourceAction } from "@/lib/resources/actions";
import type { ResourceCard, ResourceView } from "@/lib/resources/views";

interface PendingQueueProps {
  t: Words;
  resources: ResourceCard[];
  /** The one that is looked at. */
  open: ResourceView | null;
  requestId: string;
}

/** What members shared and a moderator has to read first. */
export function PendingQueue({ t, resources, open, requestId }: PendingQueueProps) {
  if (!open) {
    return <Empty title={t("moderation.noPendingTitle")}>{t("moderation.noPendingText")}</Empty>;
  }
  const list = (
    <QueueList
      label={t("moderation.tabPublish")}
      items={resources.map(({ id, type, title, language, updatedAt, depositor }) => ({
        href: t.path(`/moderation?tab=publish&item=${id}`),
        current: id === open.id,
        kind: t.named("resources.type", type),
        note: `${t.ago(updatedAt)}${t("ui.listComma")}${t.language(language)}`,
        title,
        lang: language,
        about: depositor && <bdi>{depositor.name}</bdi>,
      }))}
    />
  );
  return (
    <Queue list={list}>
      <Submitted t={t} resource={open} requestId={requestId} />
    </Queue>
  );
}

interface SubmittedProps {
  t: Words;
  resource: ResourceView;
  requestId: string;
}

function Submitted({ t, resource, requestId }: SubmittedProps) {
  const { type, title, language, abstract, bodyHtml, slug, depositor, updatedAt } = resource;
  return (
    <div className="stack-lg">
      <div>
        <Meta>
          <span>{t.named("resources.type", type)}</span>
          <span>
            {depositor
              ? t("moderation.by", { name: depositor.name, when: t.ago(updatedAt) })
              : t.ago(updatedAt)}
          </span>
          <span>{t.language(language)}</span>
        </Meta>
        <h2 className="mt-1 mb-4" lang={language} dir="auto">
          {title}
        </h2>
        <Reported>
          <Said as="p" lang={language} className="voice">
            {abstract}
          </Said>
          {bodyHtml && <RichText html={bodyHtml} lang={language} small />}
        </Reported>
        <p className="small mt-2">
          <a href={t.path(`/resources/${slug}`)}>{t("moderation.whole")}</a>
        </p>
      </div>
      <section>
        <h3>{t("moderation.isItThere")}</h3>
        <Criteria t={t} resource={resource} />
      </section>
      {resource.may.review && <ReviewForms t={t} resource={resource} requestId={requestId} />}
    </div>
  );
}

/** What a reader will need, and whether it is there. */
function Criteria({ t, resource }: { t: Words; resource: ResourceView }) {
  const { abstract, files, url, creators, publisher, licence, themes, countries } = resource;
  const has = [
    ["abstract", abstract !== ""],
    ["substance", files.length > 0 || url !== "" || resource.bodyHtml !== ""],
    ["source", creators.length > 0 || publisher !== ""],
    ["licence", licence !== ""],
    ["themes", themes.length > 0],
    ["countries", countries.length > 0],
  ] as const;
  return (
    <CriteriaList
      labels={{ there: t("moderation.there"), missing: t("moderation.missing") }}
      items={has.map(([name, there]) => ({
        label: t.named("moderation.criteria", name),
        missing: !there,
      }))}
    />
  );
}

function ReviewForms({ t, resource, requestId }: SubmittedProps) {
  const { id } = resource;
  return (
    <section>
      <h3 className="mb-4">{t("moderation.decide")}</h3>
      <Form action={approveResourceAction} {...formWords(t)}>
        <HiddenInputs values={{ resourceId: id, requestId: `${requestId}-p${id}` }} />
        <SubmitButton>{t("moderation.publish")}</SubmitButton>
      </Form>
      <Form action={returnResourceAction} {...formWords(t)} className="mt-5">
        <HiddenInputs values={{ resourceId: id, requestId: `${requestId}-b${id}` }} />
        <TextArea
          name="reason"
          label={t("moderation.returnReason")}
          hint={t("moderation.returnHint")}
          rows={3}
          maxLength={1_000}
          dir="auto"
          required
        />
        <div className="acts mt-4">
          <SubmitButton look="plain">{t("moderation.return")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
