import { TextButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { Meta, PlainRow, Rows } from "@/components/ui/row";
import { endOtherSessionsAction, endSessionAction } from "@/lib/auth/settings/actions";
import type { SessionView } from "@/lib/auth/views";
import type { Words } from "@/lib/i18n/words";

interface Props {
  t: Words;
  sessions: SessionView[];
  requestId: string;
}

/** Where somebody is signed in, with a way to end it. */
export function SessionList({ t, sessions, requestId }: Props) {
  return (
    <>
      <Rows tight>
        {sessions.map((session) => (
          <PlainRow key={session.id}>
            <Session t={t} session={session} requestId={requestId} />
          </PlainRow>
        ))}
      </Rows>
      {sessions.length > 1 && (
        <Form action={endOtherSessionsAction} {...formWords(t)} className="mt-4">
          <HiddenInputs values={{ requestId: `${requestId}-others` }} />
          <SubmitButton look="plain">{t("auth.settings.endOthers")}</SubmitButton>
        </Form>
      )}
    </>
  );
}

function Session({ t, session, requestId }: { t: Words; session: SessionView; requestId: string }) {
  const device = deviceName(t, session);
  return (
    <>
      <p>
        <b>{device}</b> {session.current && t("auth.settings.thisDevice")}
      </p>
      <Meta>
        <span>{t("auth.settings.seen", { when: t.ago(session.lastSeenAt) })}</span>
        <span>{t("auth.settings.since", { date: t.date(session.createdAt) })}</span>
      </Meta>
      {!session.current && (
        <Form action={endSessionAction} {...formWords(t)}>
          <HiddenInputs
            values={{ sessionId: session.id, requestId: `${requestId}-${session.id}` }}
          />
          <TextButton>
            {t("auth.settings.end")} <span className="vh">{device}</span>
          </TextButton>
        </Form>
      )}
    </>
  );
}

function deviceName(t: Words, { browser, system }: SessionView): string {
  if (browser && system) return t("auth.settings.device", { browser, system });
  return browser ?? system ?? t("auth.settings.unknownDevice");
}
