import { Head, page } from "@/app/door";
import { LetterSent } from "@/components/auth/letter-sent";

/** A sign-in link was asked for: said for every address alike. */
export default page(async ({ t, path }) => (
  <>
    <Head t={t} title={t("auth.sent.title")} path={path} index={false} />
    <LetterSent t={t} text={t("auth.sent.signIn")} again="/sign-in" />
  </>
));
