import { cookies } from "next/headers";
import { config } from "../config";
import type { Locale } from "../i18n/locales";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the person's language on this device: the start page, which has no prefix, opens in it (proxy.ts). */
export async function rememberLanguage(locale: Locale): Promise<void> {
  (await cookies()).set("language", locale, {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: config().isSecure,
    maxAge: YEAR_SECONDS,
  });
}
