import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isLocale, type Locale, localizedPath, negotiate, splitPath } from "@/lib/i18n/locales";

/** Remembers an explicit choice of English, whose pages have no prefix. Set only by the language switch. */
const CHOICE = "language";

/**
 * Finds the language of the address and sets the policy for scripts. It decides nothing about rights
 * (SECURITY finding 1): every lock is in its room.
 */
export default function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const { locale, rest } = splitPath(pathname);
  if (locale === "en") return chooseEnglish(request, rest + search);
  if (pathname === "/" && request.method === "GET") {
    const wished = wishedLocale(request);
    if (wished && wished !== "en") return seeOther(request, localizedPath(wished, "/") + search);
  }
  return open(request, locale ?? "en", rest);
}

/** A sign-in leaves the person's language in the same cookie; a first visit asks the browser. */
function wishedLocale(request: NextRequest): Locale | null {
  const chosen = request.cookies.get(CHOICE)?.value;
  return isLocale(chosen) ? chosen : negotiate(request.headers.get("accept-language"));
}

function chooseEnglish(request: NextRequest, target: string): NextResponse {
  const answer = seeOther(request, target);
  answer.cookies.set(CHOICE, "en", {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    maxAge: 31_536_000,
  });
  return answer;
}

/** Next makes the Location relative again, so the address people see never comes from a Host header. */
function seeOther(request: NextRequest, target: string): NextResponse {
  const answer = NextResponse.redirect(new URL(target, request.nextUrl), 307);
  answer.headers.set("vary", "accept-language, cookie");
  return answer;
}

function open(request: NextRequest, locale: string, rest: string): NextResponse {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-locale", locale);
  headers.set("x-path", rest);
  headers.set("x-search", request.nextUrl.search);
  const url = request.nextUrl.clone();
  url.pathname = `/${locale}${rest === "/" ? "" : rest}`;
  const answer = NextResponse.rewrite(url, { request: { headers } });
  answer.headers.set("content-security-policy", policy);
  return answer;
}

/** Nothing inline, nothing foreign. Development needs eval for its own tools. */
function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");
}

/** Pages only. Files, uploads and machines have their own wrapper; a body that passes here is cut at 10 MB. */
export const config = {
  matcher: ["/((?!api/|_next/|healthz|readyz|favicon\\.svg|robots\\.txt).*)"],
};
