import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { signInAction } from "@/lib/auth/entry/actions";
import type { Words } from "@/lib/i18n/words";
import { EmailField, PasswordField } from "./account-fields";

/** One address, and a button for each way in: with the password, or by a mailed link. */
export function SignInForm({ t, next }: { t: Words; next: string }) {
  return (
    <Form action={signInAction} {...formWords(t)}>
      <HiddenInputs values={{ next: next || undefined }} />
      <EmailField t={t} signIn />
      <PasswordField t={t} label={t("auth.password")} />
      <p className="small mt-2">
        <a href={t.path("/reset")}>{t("auth.signIn.forgot")}</a>
      </p>
      <div className="stack mt-5">
        <SubmitButton block>{t("auth.signIn.submit")}</SubmitButton>
        <SubmitButton block look="plain" name="intent" value="link">
          {t("auth.signIn.sendLink")}
        </SubmitButton>
      </div>
    </Form>
  );
}
