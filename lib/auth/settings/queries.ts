import { minutesAfter, now } from "../../clock";
import { db } from "../../db/client";
import { Denied } from "../../errors";
import type { Actor } from "../actor";
import { canUseSettings } from "../policy";
import { STAFF_IDLE_MINUTES } from "../session";
import { ensure } from "../verdict";
import type { SettingsView } from "../views";
import { deviceOf } from "./devices";

/** Devices shown; more than anybody has. */
const SESSIONS = 50;

/**
 * What a person sees of her own account: name, address, language, and where she is signed in.
 * @throws Denied for anybody who is not signed in
 */
export async function getSettings(actor: Actor): Promise<SettingsView> {
  ensure(canUseSettings(actor));
  if (actor.kind !== "person") throw new Denied("sign-in");
  const at = now();
  const staff = actor.role === "moderator" || actor.role === "admin";
  const alive = {
    revokedAt: null,
    expiresAt: { gt: at },
    ...(staff ? { lastSeenAt: { gt: minutesAfter(at, -STAFF_IDLE_MINUTES) } } : {}),
  };
  const user = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      name: true,
      email: true,
      locale: true,
      passwordHash: true,
      sessions: {
        where: alive,
        select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
        orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
        take: SESSIONS,
      },
    },
  });
  const { passwordHash, sessions, ...own } = user;
  return {
    ...own,
    hasPassword: passwordHash !== null,
    sessions: sessions.map(({ userAgent, ...session }) => ({
      ...session,
      ...deviceOf(userAgent),
      current: session.id === actor.sessionId,
    })),
  };
}
