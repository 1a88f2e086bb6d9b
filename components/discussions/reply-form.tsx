import { Acts, TextAction } from "@/components/ui/button";
import { Form } from "@/components/ui/form/form";
import type { FormAction } from "@/components/ui/form/state";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import type { Words } from "@/lib/i18n/words";
import { LicenceLine, SaidFields } from "./said-fields";

/** The post that is answered. */
export interface Answered {
  id: string;
  author: string;
  /** Her words as a Markdown quotation, when they were asked for. */
  quote?: string;
}

interface ReplyFormProps {
  t: Words;
  action: FormAction;
  /** What it belongs to: { threadId } or { resourceId }. */
  belongsTo: Record<string, string>;
  requestId: string;
  here: string;
  label: string;
  answered?: Answered;
}

/** One's own words, at the end of the line. */
export function ReplyForm(props: ReplyFormProps) {
  const { t, action, belongsTo, requestId, label, answered } = props;
  const place = Object.values(belongsTo).join();
  return (
    <Form
      action={action}
      {...formWords(t)}
      keep={`reply-${place}-${answered?.id ?? ""}${answered?.quote ? "-quote" : ""}`}
    >
      <HiddenInputs values={{ ...belongsTo, requestId, parentId: answered?.id }} />
      <SaidFields
        t={t}
        label={answered ? t("discussions.replyTo", { name: answered.author }) : label}
        hint={t("discussions.replyHint")}
        text={answered?.quote}
      />
      <div className="acts mt-4">
        <SubmitButton>{t("discussions.send")}</SubmitButton>
      </div>
      {answered && <AnsweredActions {...props} answered={answered} />}
      <LicenceLine t={t} />
    </Form>
  );
}

function AnsweredActions({ t, here, answered }: ReplyFormProps & { answered: Answered }) {
  const separator = here.includes("?") ? "&" : "?";
  return (
    <Acts text>
      {!answered.quote && (
        <TextAction href={t.path(`${here}${separator}reply=${answered.id}&quote=1#reply`)}>
          {t("discussions.quote")}
        </TextAction>
      )}
      <TextAction href={t.path(`${here}#reply`)}>{t("discussions.replyToAll")}</TextAction>
    </Acts>
  );
}
