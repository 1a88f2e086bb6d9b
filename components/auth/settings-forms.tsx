import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { changePasswordAction, saveSettingsAction } from "@/lib/auth/settings/actions";
import type { SettingsView } from "@/lib/auth/views";
import type { Words } from "@/lib/i18n/words";
import { LocaleField, NameField, PasswordField } from "./account-fields";

interface Props {
  t: Words;
  settings: SettingsView;
  requestId: string;
}

/** Name and language. */
export function NameForm({ t, settings, requestId }: Props) {
  return (
    <Form action={saveSettingsAction} {...formWords(t)}>
      <HiddenInputs values={{ requestId: `${requestId}-name` }} />
      <NameField t={t} name={settings.name} />
      <LocaleField t={t} locale={settings.locale} />
      <div className="mt-4">
        <SubmitButton>{t("auth.settings.save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Another password; who has none yet gets one by mail. */
export function PasswordForm({ t, settings, requestId }: Props) {
  if (!settings.hasPassword) {
    return (
      <p>
        {t("auth.settings.noPassword")}{" "}
        <a href={t.path("/reset")}>{t("auth.settings.setByMail")}</a>
      </p>
    );
  }
  return (
    <Form action={changePasswordAction} {...formWords(t)}>
      <HiddenInputs values={{ requestId: `${requestId}-password` }} />
      <PasswordField t={t} name="currentPassword" label={t("auth.settings.currentPassword")} />
      <PasswordField t={t} label={t("auth.newPassword")} chosen />
      <div className="mt-4">
        <SubmitButton>{t("auth.settings.changePassword")}</SubmitButton>
      </div>
    </Form>
  );
}
