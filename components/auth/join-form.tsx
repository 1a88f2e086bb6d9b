import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { confirmAddressAction, joinAction } from "@/lib/auth/entry/actions";
import type { JoinView } from "@/lib/auth/views";
import type { Words } from "@/lib/i18n/words";
import { EmailField, LocaleField, NameField, PasswordField } from "./account-fields";

/** Asking for an account. */
export function JoinForm({ t, policy }: { t: Words; policy: JoinView["policy"] }) {
  return (
    <Form action={joinAction} {...formWords(t)}>
      <NameField t={t} />
      <EmailField t={t} />
      <PasswordField t={t} label={t("auth.password")} chosen />
      <LocaleField t={t} locale={t.locale} />
      <TextArea
        name="joinMessage"
        label={t("auth.join.message")}
        hint={t("auth.join.messageHint")}
        optional={t("auth.optional")}
        maxLength={1000}
        dir="auto"
      />
      <div className="mt-5">
        <SubmitButton block>
          {policy === "open" ? t("auth.join.submitOpen") : t("auth.join.submit")}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** The password again, together with the mailed link: only who knows both asked for the account. */
export function ConfirmForm({ t, token }: { t: Words; token: string }) {
  return (
    <Form action={confirmAddressAction} {...formWords(t)}>
      <HiddenInputs values={{ token }} />
      <PasswordField t={t} label={t("auth.password")} />
      <p className="small mt-2">
        <a href={t.path("/reset")}>{t("auth.signIn.forgot")}</a>
      </p>
      <div className="mt-5">
        <SubmitButton block>{t("auth.join.confirmSubmit")}</SubmitButton>
      </div>
    </Form>
  );
}
