import { page } from "@/app/door";
import { NotFound } from "@/lib/errors";

/** Every address that no page answers. */
export default page(async () => {
  throw new NotFound();
});
