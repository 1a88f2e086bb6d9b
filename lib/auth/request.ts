import { headers } from "next/headers";
import { config } from "../config";
import { Denied } from "../errors";
import { type Locale, localeOr } from "../i18n/locales";

/** What a door knows of the request, from headers that our own server and proxy.ts have set. */
export interface RequestFacts {
  locale: Locale;
  /** Address of the page without its language prefix. */
  path: string;
  /** Its query, with the question mark, or "". */
  search: string;
  requestId: string;
  /** IPv4 address, or the /64 of an IPv6 one. */
  network: string;
  userAgent: string;
}

/** The facts of the present request. */
export async function requestFacts(): Promise<RequestFacts> {
  return factsOf(await headers());
}

/** The facts of a request, from its headers. */
export function factsOf(given: Headers): RequestFacts {
  return {
    locale: localeOr(given.get("x-locale")),
    path: given.get("x-path") ?? "/",
    search: given.get("x-search") ?? "",
    requestId: given.get("x-request-id") ?? "-",
    network: networkOf(given.get("x-forwarded-for") ?? "unknown"),
    userAgent: (given.get("user-agent") ?? "").slice(0, 300),
  };
}

const networkOf = (address: string): string => {
  const first = address.split(",")[0]?.trim() ?? "";
  return first.includes(":") && !first.startsWith("::ffff:")
    ? first.split(":").slice(0, 4).join(":")
    : first;
};

/**
 * State changes come from our own pages only (SECURITY rule 18): a missing or foreign Origin is refused.
 * @throws Denied
 */
export function ensureOwnOrigin(given: Headers): void {
  const own = given.get("origin") === config().APP_URL;
  if (!own || given.get("sec-fetch-site") === "cross-site") throw new Denied("foreign-origin");
}
