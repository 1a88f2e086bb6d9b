import { TextButton } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { PlainRow, Rows } from "@/components/ui/row";
import { noteParticipationAction, removeParticipationAction } from "@/lib/editions/actions";
import { PARTICIPATION_ROLES } from "@/lib/editions/schema";
import type { EditableEdition } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";

interface ParticipationProps {
  t: Words;
  edition: EditableEdition;
  requestId: string;
}

/** Who is noted for an edition, each with a way to take it back. */
export function ParticipationList({ t, edition, requestId }: ParticipationProps) {
  if (edition.people.length === 0) {
    return <p className="soft">{t("editions.admin.peopleNone")}</p>;
  }
  return (
    <Rows tight plain>
      {edition.people.map(({ participationId, name, handle, role }) => (
        <PlainRow key={participationId}>
          <div className="acts">
            <a href={t.path(`/people/${handle}`)}>
              <bdi>{name}</bdi>
            </a>
            <span className="soft">{t.named("editions.role", role)}</span>
            <Form action={removeParticipationAction} {...formWords(t)}>
              <HiddenInputs
                values={{
                  participationId,
                  requestId: `${requestId.slice(0, 40)}-${participationId}`,
                }}
              />
              <TextButton>
                {t("editions.admin.remove")}
                <span className="vh">
                  {" "}
                  {t("editions.admin.removeWho", { name, role: t.named("editions.role", role) })}
                </span>
              </TextButton>
            </Form>
          </div>
        </PlainRow>
      ))}
    </Rows>
  );
}

/** Somebody was there, as what. */
export function ParticipationForm({ t, edition, requestId }: ParticipationProps) {
  return (
    <Form action={noteParticipationAction} {...formWords(t)}>
      <HiddenInputs values={{ requestId: `${requestId}-note`, editionId: edition.id }} />
      <Field
        name="handle"
        label={t("editions.admin.handle")}
        hint={t("editions.admin.handleHint")}
        dir="ltr"
        maxLength={60}
        autoCapitalize="none"
      />
      <Select
        name="role"
        label={t("editions.admin.role")}
        options={PARTICIPATION_ROLES.map((role) => ({
          value: role,
          label: t.named("editions.role", role),
        }))}
      />
      <div className="acts">
        <SubmitButton>{t("editions.admin.note")}</SubmitButton>
      </div>
    </Form>
  );
}
