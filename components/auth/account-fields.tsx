import { Field, Select } from "@/components/ui/form/field";
import { LOCALES } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/words";

/** What a person is called, as others read it beside her words. */
export function NameField({ t, name }: { t: Words; name?: string }) {
  return (
    <Field
      name="name"
      label={t("auth.name")}
      hint={t("auth.nameHint")}
      autoComplete="name"
      maxLength={80}
      dir="auto"
      defaultValue={name}
      required
    />
  );
}

/** An e-mail address; to sign in, password managers look for a user name. */
export function EmailField({ t, hint, signIn }: { t: Words; hint?: string; signIn?: boolean }) {
  return (
    <Field
      name="email"
      type="email"
      label={t("auth.email")}
      hint={hint}
      autoComplete={signIn ? "username" : "email"}
      inputMode="email"
      maxLength={254}
      dir="ltr"
      required
    />
  );
}

interface PasswordFieldProps {
  t: Words;
  label: string;
  name?: string;
  /** Being chosen rather than remembered: says what makes a good one. */
  chosen?: boolean;
}

/** A password, to type or to paste. */
export function PasswordField({ t, label, name = "password", chosen }: PasswordFieldProps) {
  return (
    <Field
      name={name}
      type="password"
      label={label}
      hint={chosen && t("auth.passwordHint")}
      autoComplete={chosen ? "new-password" : "current-password"}
      maxLength={200}
      dir="auto"
      required
    />
  );
}

/** The language of pages and letters, each by its own name. */
export function LocaleField({ t, locale }: { t: Words; locale: string }) {
  return (
    <Select
      name="locale"
      label={t("auth.language")}
      hint={t("auth.languageHint")}
      options={LOCALES.map((code) => ({ value: code, label: t.endonym(code), lang: code }))}
      defaultValue={locale}
    />
  );
}
