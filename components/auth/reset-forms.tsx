import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { requestResetAction, resetPasswordAction } from "@/lib/auth/entry/actions";
import type { Words } from "@/lib/i18n/words";
import { EmailField, PasswordField } from "./account-fields";

/** Asks for the letter with the link. */
export function ResetRequestForm({ t }: { t: Words }) {
  return (
    <Form action={requestResetAction} {...formWords(t)}>
      <EmailField t={t} signIn />
      <div className="mt-5">
        <SubmitButton block>{t("auth.reset.submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Chooses another password with the link of the letter. */
export function NewPasswordForm({ t, token }: { t: Words; token: string }) {
  return (
    <Form action={resetPasswordAction} {...formWords(t)}>
      <HiddenInputs values={{ token }} />
      <PasswordField t={t} label={t("auth.newPassword")} chosen />
      <div className="mt-5">
        <SubmitButton block>{t("auth.reset.newSubmit")}</SubmitButton>
      </div>
    </Form>
  );
}
