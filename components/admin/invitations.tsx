import type { ReactNode } from "react";
import { TextButton } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { Meta, PlainRow, Rows } from "@/components/ui/row";
import { LanguageList } from "@/components/ui/tag";
import { inviteAction, withdrawAction } from "@/lib/auth/actions";
import type { InvitationsView, InvitationView } from "@/lib/auth/views";
import { LOCALES } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/words";

interface InviteProps {
  t: Words;
  roles: InvitationsView["roles"];
  requestId: string;
}

/** Invites somebody by mail. */
export function InviteForm({ t, roles, requestId }: InviteProps) {
  return (
    <Form action={inviteAction} {...formWords(t)}>
      <HiddenInputs values={{ requestId: `${requestId}-invite` }} />
      <Field
        name="email"
        type="email"
        label={t("auth.email")}
        inputMode="email"
        autoComplete="off"
        maxLength={254}
        dir="ltr"
        required
      />
      <Select
        name="role"
        label={t("admin.people.role")}
        options={roles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
        defaultValue="fellow"
      />
      <Select
        name="locale"
        label={t("admin.invitations.language")}
        options={LOCALES.map((code) => ({ value: code, label: t.endonym(code), lang: code }))}
        defaultValue={t.locale}
      />
      <div className="mt-4">
        <SubmitButton>{t("admin.invitations.send")}</SubmitButton>
      </div>
    </Form>
  );
}

interface ListProps {
  t: Words;
  invitations: InvitationView[];
  requestId: string;
}

/** Invitations that nobody has accepted yet. */
export function InvitationList({ t, invitations, requestId }: ListProps) {
  return (
    <Rows tight>
      {invitations.map((invitation) => (
        <PlainRow key={invitation.id}>
          <p>
            <b>
              <bdi>{invitation.email}</bdi>
            </b>
          </p>
          <Meta>
            <span>{t(`people.role.${invitation.role}`)}</span>
            <LanguageList t={t} codes={[invitation.locale]} />
            {invitation.invitedBy && (
              <span>
                {t.rich("admin.invitations.by", {
                  name: invitation.invitedBy,
                  who: (name: ReactNode) => <bdi>{name}</bdi>,
                })}
              </span>
            )}
            <span>{t("admin.invitations.until", { date: t.date(invitation.expiresAt) })}</span>
          </Meta>
          <Form action={withdrawAction} {...formWords(t)}>
            <HiddenInputs
              values={{
                invitationId: invitation.id,
                requestId: `${requestId}-${invitation.id}`,
              }}
            />
            <TextButton>
              {t("admin.invitations.withdraw")} <span className="vh">{invitation.email}</span>
            </TextButton>
          </Form>
        </PlainRow>
      ))}
    </Rows>
  );
}
