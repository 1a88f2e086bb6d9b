import { Field } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { Meta, PlainRow, Rows } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import { LanguageList } from "@/components/ui/tag";
import { admitAction, refuseAction } from "@/lib/auth/actions";
import type { RequestView } from "@/lib/auth/views";
import type { Words } from "@/lib/i18n/words";

interface JoinRequestsProps {
  t: Words;
  requests: RequestView[];
  requestId: string;
  /** Address of the page without language prefix, to come back to. */
  here: string;
}

/** People who asked to join: what they wrote, and the two answers. */
export function JoinRequests({ t, requests, requestId, here }: JoinRequestsProps) {
  return (
    <Rows>
      {requests.map((request) => (
        <PlainRow key={request.id} id={`request-${request.id}`}>
          <article aria-labelledby={`request-${request.id}-name`} className="stack">
            <Asker t={t} request={request} />
            <DecisionForms
              t={t}
              userId={request.id}
              name={request.name}
              requestId={requestId}
              here={here}
            />
          </article>
        </PlainRow>
      ))}
    </Rows>
  );
}

function Asker({ t, request }: { t: Words; request: RequestView }) {
  return (
    <div>
      <h3 id={`request-${request.id}-name`}>
        <bdi>{request.name}</bdi>
      </h3>
      <Meta>
        <bdi>{request.email}</bdi>
        <LanguageList t={t} codes={[request.locale]} />
        <span>{t("auth.requests.asked", { when: t.ago(request.createdAt) })}</span>
      </Meta>
      {request.message ? (
        <Said as="p" className="voice mt-2">
          {request.message}
        </Said>
      ) : (
        <p className="soft mt-2">{t("auth.requests.noMessage")}</p>
      )}
    </div>
  );
}

interface DecisionProps {
  t: Words;
  userId: string;
  name: string;
  requestId: string;
  here: string;
}

/** Let in, or refuse with a reason. */
export function DecisionForms({ t, userId, name, requestId, here }: DecisionProps) {
  const about = <span className="vh"> {name}</span>;
  return (
    <>
      <Form action={admitAction} {...formWords(t)}>
        <HiddenInputs values={{ userId, next: here, requestId: `${requestId}-a${userId}` }} />
        <SubmitButton>
          {t("auth.requests.admit")}
          {about}
        </SubmitButton>
      </Form>
      <Form action={refuseAction} {...formWords(t)}>
        <HiddenInputs values={{ userId, next: here, requestId: `${requestId}-r${userId}` }} />
        <Field
          name="reason"
          label={t("auth.requests.reason")}
          hint={t("auth.requests.reasonHint")}
          maxLength={500}
          dir="auto"
        />
        <div className="mt-4">
          <SubmitButton look="stop">
            {t("auth.requests.refuse")}
            {about}
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}
