import { route } from "@/lib/auth/route";
import { NotFound } from "@/lib/errors";

/** Machine addresses that nothing answers: a problem document, not a page. */
const missing = route("api.missing", async () => {
  throw new NotFound();
});

export { missing as GET, missing as POST };
