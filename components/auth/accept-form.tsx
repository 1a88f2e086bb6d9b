import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { acceptInvitationAction } from "@/lib/auth/entry/actions";
import type { Words } from "@/lib/i18n/words";
import { LocaleField, NameField, PasswordField } from "./account-fields";

/** Accepts an invitation: name, password, language, and one is in. */
export function AcceptForm({ t, token, locale }: { t: Words; token: string; locale: string }) {
  return (
    <Form action={acceptInvitationAction} {...formWords(t)}>
      <HiddenInputs values={{ token }} />
      <NameField t={t} />
      <PasswordField t={t} label={t("auth.password")} chosen />
      <LocaleField t={t} locale={locale} />
      <div className="mt-5">
        <SubmitButton block>{t("auth.invitation.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
