import { Select, TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { lockThreadAction, unlockThreadAction } from "@/lib/discussions/actions";
import type { Words } from "@/lib/i18n/words";
import { hideAction, keepAction, liftAction } from "@/lib/moderation/actions";
import { REASONS } from "@/lib/moderation/schema";

interface DecisionProps {
  t: Words;
  /** "post:<id>", "thread:<id>" or "resource:<id>". */
  subject: string;
  requestId: string;
  /** Where the moderator comes back to; left out: the place itself. */
  from?: "queue" | "decided";
}

/** Several forms of one page need ids of their own. */
const once = (requestId: string, decision: string, subject: string) =>
  `${requestId}-${decision}${subject.split(":").at(-1)}`;

/** The reasons of reports and decisions. */
export function ReasonSelect({ t }: { t: Words }) {
  return (
    <Select
      name="reason"
      label={t("moderation.reason")}
      empty={t("moderation.chooseReason")}
      options={REASONS.map((code) => ({ value: code, label: t.named("moderation.reasons", code) }))}
      required
    />
  );
}

/** Takes it out of sight; the author reads why. */
export function HideForm({ t, subject, requestId, from }: DecisionProps) {
  return (
    <Form action={hideAction} {...formWords(t)}>
      <HiddenInputs values={{ subject, from, requestId: once(requestId, "h", subject) }} />
      <ReasonSelect t={t} />
      <TextArea
        name="note"
        label={t("moderation.hideNote")}
        hint={t("moderation.hideNoteHint")}
        rows={3}
        maxLength={2_000}
        dir="auto"
        required
      />
      <div className="acts mt-4">
        <SubmitButton look="stop">{t("moderation.hide")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Shows it again; the author reads why. */
export function LiftForm({ t, subject, requestId, from }: DecisionProps) {
  return (
    <Form action={liftAction} {...formWords(t)}>
      <HiddenInputs values={{ subject, from, requestId: once(requestId, "l", subject) }} />
      <TextArea
        name="note"
        label={t("moderation.liftNote")}
        hint={t("moderation.liftNoteHint")}
        rows={2}
        maxLength={2_000}
        dir="auto"
        required
      />
      <div className="acts mt-4">
        <SubmitButton look="plain">{t("moderation.lift")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Answers the reports by leaving it as it is. */
export function KeepForm({ t, subject, requestId }: DecisionProps) {
  return (
    <Form action={keepAction} {...formWords(t)}>
      <HiddenInputs values={{ subject, requestId: once(requestId, "k", subject) }} />
      <TextArea
        name="note"
        label={t("moderation.keepNote")}
        hint={t("moderation.keepNoteHint")}
        rows={2}
        maxLength={2_000}
        dir="auto"
        required
      />
      <div className="acts mt-4">
        <SubmitButton look="plain">{t("moderation.keep")}</SubmitButton>
      </div>
    </Form>
  );
}

interface LockProps {
  t: Words;
  threadId: string;
  requestId: string;
}

/** Closes a conversation to replies; everybody reads why. */
export function LockForm({ t, threadId, requestId }: LockProps) {
  return (
    <Form action={lockThreadAction} {...formWords(t)}>
      <HiddenInputs values={{ threadId, requestId: once(requestId, "c", threadId) }} />
      <TextArea
        name="reason"
        label={t("moderation.lockReason")}
        hint={t("moderation.lockReasonHint")}
        rows={2}
        maxLength={500}
        dir="auto"
        required
      />
      <div className="acts mt-4">
        <SubmitButton look="plain">{t("moderation.lock")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Opens it again. */
export function UnlockForm({ t, threadId, requestId }: LockProps) {
  return (
    <Form action={unlockThreadAction} {...formWords(t)}>
      <HiddenInputs values={{ threadId, requestId: once(requestId, "o", threadId) }} />
      <SubmitButton look="plain" small>
        {t("moderation.unlock")}
      </SubmitButton>
    </Form>
  );
}
