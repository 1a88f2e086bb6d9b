import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { Note } from "@/components/ui/note";
import { Reported } from "@/components/ui/queue-list";
import { RichText } from "@/components/ui/rich-text";
import { Said } from "@/components/ui/said";
import type { Words } from "@/lib/i18n/words";
import { reportAction } from "@/lib/moderation/actions";
import type { ReportableView } from "@/lib/moderation/views";
import { ReasonSelect } from "./decision-forms";

interface ReportProps {
  t: Words;
  about: ReportableView;
  requestId: string;
}

/** A member tells the moderators what is wrong; once told, the page says so. */
export function Report({ t, about, requestId }: ReportProps) {
  return (
    <div className="stack">
      <About t={t} about={about} />
      {about.reportedAt ? (
        <Note tone="good" title={t("moderation.reportedTitle")}>
          {t("moderation.reportedText", { when: t.ago(about.reportedAt) })}
        </Note>
      ) : about.refusal ? (
        <Note>{t.named("errors", about.refusal)}</Note>
      ) : (
        <ReportForm t={t} about={about} requestId={requestId} />
      )}
      <p className="small">
        <a href={t.path(about.path)}>{t("moderation.backToIt")}</a>
      </p>
    </div>
  );
}

function About({ t, about }: { t: Words; about: ReportableView }) {
  const { kind, title, language, author, said } = about;
  return (
    <div>
      <p className="small soft">
        {t.named("moderation.kind", kind)}
        {author && (
          <>
            {t("ui.listComma")}
            <bdi>{author}</bdi>
          </>
        )}
      </p>
      <h2 className="mb-3">
        <Said lang={language}>{title}</Said>
      </h2>
      <Reported>
        <RichText html={said.html} lang={said.language} small />
      </Reported>
    </div>
  );
}

function ReportForm({ t, about, requestId }: ReportProps) {
  return (
    <Form action={reportAction} {...formWords(t)} keep={`report-${about.subject}`}>
      <HiddenInputs values={{ subject: about.subject, requestId }} />
      <ReasonSelect t={t} />
      <TextArea
        name="note"
        label={t("moderation.reportNote")}
        hint={t("moderation.reportNoteHint")}
        optional={t("moderation.optional")}
        maxLength={2_000}
        dir="auto"
      />
      <div className="acts mt-4">
        <SubmitButton>{t("moderation.reportSend")}</SubmitButton>
      </div>
    </Form>
  );
}
