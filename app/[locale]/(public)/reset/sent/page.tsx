import { Head, page } from "@/app/door";
import { LetterSent } from "@/components/auth/letter-sent";

/** A letter to set a password was asked for: said for every address alike. */
export default page(async ({ t, path }) => (
  <>
    <Head t={t} title={t("auth.sent.title")} path={path} index={false} />
    <LetterSent t={t} text={t("auth.sent.reset")} again="/reset" />
  </>
));
