import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { config } from "../config";
import { log } from "../log";
import { rememberLanguage } from "./language-cookie";
import { factsOf } from "./request";
import { sessionCookieName } from "./session";
import { type Caller, type OpenedSession, openWithLink, openWithPassword } from "./sign-in";

/** The cookie outlives every session; the session's row in the database decides (lib/auth/sign-in.ts). */
const COOKIE_SECONDS = 30 * 24 * 60 * 60;

/** What a sign-in left behind: the session, or why there is none. */
interface Outcome {
  opened?: OpenedSession;
  refusal?: unknown;
}

type Opener<Given> = (given: Given, caller: Caller) => Promise<OpenedSession>;

/**
 * NextAuth for one act. Made anew each time, so that the settings are read when somebody signs in and never while
 * building. Its route handlers are mounted nowhere: only our own actions, which check origin and limits, come here.
 */
function nextAuth(outcome: Outcome) {
  const { APP_URL, AUTH_SECRET, isSecure } = config();
  // The only way to tell next-auth the public address; otherwise it would believe the Host header (SECURITY rule 17).
  process.env.AUTH_URL = APP_URL;
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const;
  const settings: NextAuthConfig = {
    secret: AUTH_SECRET,
    trustHost: true,
    basePath: "/api/auth",
    useSecureCookies: isSecure,
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    cookies: {
      sessionToken: { name: sessionCookieName(), options },
      // Ours carries the address to come back to in the form; next-auth's own cookie for it ends at once.
      callbackUrl: { name: "collective-brain.callback", options: { ...options, maxAge: 0 } },
    },
    callbacks: { jwt: () => ({ sid: outcome.opened?.secret }) },
    providers: [
      Credentials({ id: "password", authorize: authorizeBy(openWithPassword, outcome) }),
      Credentials({ id: "link", authorize: authorizeBy(openWithLink, outcome) }),
    ],
    logger: {
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) log.error({ err: error }, "next-auth");
      },
      warn: (code) => log.debug({ code }, "next-auth"),
    },
  };
  return NextAuth(settings);
}

/** Next-auth knows only yes and no: the reason of a refusal is kept aside for the form. */
function authorizeBy<Given>(open: Opener<Given>, outcome: Outcome) {
  return async (given: unknown, request: Request) => {
    try {
      outcome.opened = await open(given as Given, factsOf(request.headers));
      return { id: outcome.opened.userId };
    } catch (error) {
      outcome.refusal = error;
      return null;
    }
  };
}

/** The ways in, and what each needs; the values come from a schema. */
type Way = { by: "password"; email: string; password: string } | { by: "link"; token: string };

/**
 * Signs in: opens a session, sets its cookie and the person's language.
 * @throws Denied or TooMany, as lib/auth/sign-in.ts says
 */
export async function openSession({ by, ...given }: Way): Promise<OpenedSession> {
  const outcome: Outcome = {};
  try {
    await nextAuth(outcome).signIn(by, { ...given, redirect: false, redirectTo: "/" });
  } catch (error) {
    throw outcome.refusal ?? error;
  }
  if (!outcome.opened) throw outcome.refusal ?? new Error("next-auth opened no session");
  await rememberLanguage(outcome.opened.locale);
  return outcome.opened;
}

/** Takes the session's cookie back. */
export async function closeSession(): Promise<void> {
  await nextAuth({}).signOut({ redirect: false, redirectTo: "/" });
}
