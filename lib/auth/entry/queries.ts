import type { TokenPurpose } from "@/prisma/generated/enums";
import { config } from "../../config";
import { db } from "../../db/client";
import type { Actor } from "../actor";
import { canJoin, canUseDoor } from "../policy";
import { findToken } from "../tokens";
import type { JoinView, LinkView } from "../views";

/** How one joins this installation, and whether the actor may ask to. */
export async function getJoin(actor: Actor): Promise<JoinView> {
  const policy = config().JOIN_POLICY;
  return { policy, may: { join: canJoin(actor, policy).allowed } };
}

/** What a mailed link stands for; null when it was used, has expired, or never was. Nothing is used up by asking. */
export async function getLink(
  actor: Actor,
  purpose: TokenPurpose,
  secret: string,
): Promise<LinkView | null> {
  if (!canUseDoor(actor).allowed || !/^[\w-]{43}$/.test(secret)) return null;
  const token = await findToken(db(), purpose, secret);
  return token && { email: token.email, role: token.role, locale: token.locale };
}
