import { Field, Select } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/page-head";
import { changeRoleAction, restoreAction, suspendAction } from "@/lib/auth/actions";
import type { AccountView } from "@/lib/auth/views";
import type { Words } from "@/lib/i18n/words";
import { ROLES } from "./choices";

interface Props {
  t: Words;
  account: AccountView;
  requestId: string;
}

/** What an admin may do with an account, or why not. */
export function AccountForms(props: Props) {
  const { t, account } = props;
  const { may, refusal } = account;
  return (
    <>
      <Section id="role" title={t("admin.person.role")} first>
        {may.changeRole ? (
          <RoleForm {...props} />
        ) : (
          <Note>{refusal && t.named("errors", refusal)}</Note>
        )}
      </Section>
      {may.suspend && (
        <Section id="suspend" title={t("admin.person.suspend")}>
          <p className="mb-4">{t("admin.person.suspendText")}</p>
          <StandingForm {...props} suspend />
        </Section>
      )}
      {may.restore && (
        <Section id="restore" title={t("admin.person.restore")}>
          <StandingForm {...props} />
        </Section>
      )}
    </>
  );
}

function RoleForm({ t, account, requestId }: Props) {
  return (
    <Form action={changeRoleAction} {...formWords(t)}>
      <HiddenInputs values={{ userId: account.id, requestId: `${requestId}-role` }} />
      <Select
        name="role"
        label={t("admin.people.role")}
        hint={t("admin.person.roleHint")}
        options={ROLES.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
        defaultValue={account.role}
      />
      <ReasonField t={t} />
      <div className="mt-4">
        <SubmitButton>{t("admin.person.changeRole")}</SubmitButton>
      </div>
    </Form>
  );
}

function StandingForm({ t, account, requestId, suspend }: Props & { suspend?: boolean }) {
  return (
    <Form action={suspend ? suspendAction : restoreAction} {...formWords(t)}>
      <HiddenInputs values={{ userId: account.id, requestId: `${requestId}-standing` }} />
      <ReasonField t={t} />
      <div className="mt-4">
        <SubmitButton look={suspend ? "stop" : "fill"}>
          {suspend ? t("admin.person.suspend") : t("admin.person.restore")}
        </SubmitButton>
      </div>
    </Form>
  );
}

function ReasonField({ t }: { t: Words }) {
  return (
    <Field
      name="reason"
      label={t("admin.person.reason")}
      hint={t("admin.person.reasonHint")}
      maxLength={500}
      dir="auto"
      required
    />
  );
}
