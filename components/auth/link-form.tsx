import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit";
import { formWords } from "@/components/ui/form/words";
import { HiddenInputs } from "@/components/ui/hidden-inputs";
import { signInByLinkAction } from "@/lib/auth/entry/actions";
import type { Words } from "@/lib/i18n/words";

/** The one button behind a mailed link: programs that open links in letters do not press it. */
export function LinkForm({ t, token }: { t: Words; token: string }) {
  return (
    <Form action={signInByLinkAction} {...formWords(t)}>
      <HiddenInputs values={{ token }} />
      <SubmitButton block>{t("auth.link.submit")}</SubmitButton>
    </Form>
  );
}
