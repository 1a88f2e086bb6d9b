import type { Prisma } from "@/prisma/generated/client";
import { type Actor, isStaff } from "../auth/actor";
import { allow, deny, type Verdict } from "../auth/verdict";

/** All that the rules need to know of a notice. */
export interface NoticeFacts {
  userId: string;
  because: string;
}

/** Who reads a notice: whom it is for; what she was told as staff only while she is staff. */
export const canReadNotice = (actor: Actor, notice: NoticeFacts): Verdict =>
  actor.kind === "person" &&
  actor.id === notice.userId &&
  (notice.because !== "staff" || isStaff(actor))
    ? allow
    : deny("not-found");

/** The same rule as a condition on rows. */
export function noticesOf(actor: Actor): Prisma.NoticeWhereInput {
  // Nobody's notices: a visitor and the house itself have no inbox.
  if (actor.kind !== "person") return { id: { in: [] } };
  return { userId: actor.id, ...(isStaff(actor) ? {} : { because: { not: "staff" } }) };
}

/** Who opens an inbox: everybody who has one. */
export const canOpenInbox = (actor: Actor): Verdict =>
  actor.kind === "person" ? allow : deny("sign-in");

/** Who writes notices: the house itself, when a bell rings. */
export const canTell = (actor: Actor): Verdict =>
  actor.kind === "system" ? allow : deny("not-found");
