import { redirect } from "next/navigation";
import { page } from "@/app/door";
import { getPostAddress } from "@/lib/discussions/posts/queries";

/** The permanent address of a contribution: it knows on which page of which conversation it stands today. */
export default page<{ id: string }>(async ({ t, actor, params }) =>
  redirect(t.path(await getPostAddress(actor, params.id))),
);
