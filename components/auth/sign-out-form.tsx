import { TextButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form/form";
import { formWords } from "@/components/ui/form/words";
import { signOutAction } from "@/lib/auth/entry/actions";
import type { Words } from "@/lib/i18n/words";

/** Signs out on this device: by POST only, as every change. */
export function SignOutForm({ t }: { t: Words }) {
  return (
    <Form action={signOutAction} {...formWords(t)}>
      <TextButton>{t("auth.signOut")}</TextButton>
    </Form>
  );
}
