import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { minutesAfter, now } from "../clock";
import { config } from "../config";
import { db } from "../db/client";
import { type Actor, VISITOR } from "./actor";
import { hashOf } from "./session-token";

/** `__Host-` binds the cookie to this very host; browsers accept it over TLS only. */
export const sessionCookieName = (): string =>
  config().isSecure ? "__Host-session" : "collective-brain.session";

/** Staff sign in again after 12 hours, or one hour without use (SECURITY rule 14). */
export const STAFF_IDLE_MINUTES = 60;
/** How often "last seen" is written: not at each page. */
const SEEN_EVERY_MINUTES = 5;
/** A pause this long ends a visit. */
const VISIT_ENDS_AFTER_MINUTES = 60;

/** The secret of the session in the request's cookie, or null. */
async function sessionSecret(): Promise<string | null> {
  const salt = sessionCookieName();
  const token = (await cookies()).get(salt)?.value;
  if (!token) return null;
  const claims = await decode({
    token,
    secret: config().AUTH_SECRET,
    salt,
  }).catch(() => null);
  return typeof claims?.sid === "string" ? claims.sid : null;
}

/**
 * Who asks: one indexed query, once per request. Anything but a live session of an active account is a visitor.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  const secret = await sessionSecret();
  if (!secret) return VISITOR;
  const session = await db().session.findUnique({
    where: { tokenHash: hashOf(secret) },
    select: {
      id: true,
      expiresAt: true,
      revokedAt: true,
      lastSeenAt: true,
      user: {
        select: {
          id: true,
          role: true,
          state: true,
          name: true,
          handle: true,
          locale: true,
          demo: true,
          lastSeenAt: true,
          previousVisitAt: true,
        },
      },
    },
  });
  const at = now();
  if (!session || session.revokedAt || session.expiresAt <= at) return VISITOR;
  const { user } = session;
  if (user.state !== "active" || (user.demo && !config().isLoopback)) return VISITOR;
  const staff = user.role === "moderator" || user.role === "admin";
  if (staff && minutesAfter(session.lastSeenAt, STAFF_IDLE_MINUTES) <= at) return VISITOR;
  const previousVisitAt = await noteVisit(session, user, at);
  return {
    kind: "person",
    id: user.id,
    role: user.role,
    name: user.name,
    handle: user.handle,
    locale: user.locale,
    sessionId: session.id,
    previousVisitAt,
  };
});

async function noteVisit(
  session: { id: string; lastSeenAt: Date },
  user: { id: string; lastSeenAt: Date | null; previousVisitAt: Date | null },
  at: Date,
): Promise<Date | null> {
  const seen = user.lastSeenAt;
  if (
    seen &&
    minutesAfter(seen, SEEN_EVERY_MINUTES) > at &&
    minutesAfter(session.lastSeenAt, SEEN_EVERY_MINUTES) > at
  ) {
    return user.previousVisitAt;
  }
  const returns = seen !== null && minutesAfter(seen, VISIT_ENDS_AFTER_MINUTES) <= at;
  const previousVisitAt = returns ? seen : user.previousVisitAt;
  await db().$transaction([
    db().session.update({
      where: { id: session.id },
      data: { lastSeenAt: at },
    }),
    db().user.update({
      where: { id: user.id },
      data: { lastSeenAt: at, previousVisitAt },
    }),
  ]);
  return previousVisitAt;
}
