import { redirect, unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { ErrorPage, NotFoundPage } from "@/components/ui/error-page";
import { answerWith } from "@/lib/answer-status";
import type { Actor, Person } from "@/lib/auth/actor";
import { type RequestFacts, requestFacts } from "@/lib/auth/request";
import { currentActor } from "@/lib/auth/session";
import { newSecret } from "@/lib/auth/session-token";
import { NotFound, reportError } from "@/lib/errors";
import { localeOr } from "@/lib/i18n/locales";
import { type Words, wordsFor } from "@/lib/i18n/words";

type Query = Record<string, string | string[] | undefined>;

/** What a page is given when its door opens. */
export interface Visit<Params> {
  t: Words;
  actor: Actor;
  params: Params;
  query: Query;
  /** Address without language prefix. */
  path: string;
  /** Its query, with the question mark, or "". */
  search: string;
  /** A fresh id for the forms of this page: sent twice, they are answered once. */
  requestId: string;
}

interface PageProps<Params> {
  params: Promise<Params & { locale: string }>;
  searchParams: Promise<Query>;
}

/**
 * The front door of every page: language, actor, and one place for what goes wrong. An unexpected error is a page in
 * HTML with an id that stands in the log, also without JavaScript; what the actor may not see is "not found".
 */
export function page<Params = Record<never, never>>(
  render: (visit: Visit<Params>) => Promise<ReactNode>,
) {
  return async ({ params, searchParams }: PageProps<Params>): Promise<ReactNode> => {
    const [given, facts] = await Promise.all([params, requestFacts()]);
    const t = wordsFor(localeOr(given.locale));
    try {
      const [actor, query] = await Promise.all([currentActor(), searchParams]);
      return await render({
        t,
        actor,
        params: given,
        query,
        path: facts.path,
        search: facts.search,
        requestId: newSecret(),
      });
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof NotFound) return missing(t, facts);
      return broken(t, facts, reportError(error, { where: "page", requestId: facts.requestId }));
    }
  };
}

/** Nothing here, or nothing for this reader: the same page for both. The words of the address are searched for. */
function missing(t: Words, { requestId, path }: RequestFacts): ReactNode {
  answerWith(requestId, 404);
  return (
    <>
      <title>{`${t("ui.lostTitle")} · Collective Brain`}</title>
      <NotFoundPage t={t} query={wordsOf(path)} />
    </>
  );
}

/** What somebody may have meant: the last part of the address without its id. */
function wordsOf(path: string): string {
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return decodeURIComponent(last)
      .replace(/-[0-9a-hjkmnp-tv-z]{12}$/, "")
      .replace(/[-_]+/g, " ")
      .slice(0, 80);
  } catch {
    return "";
  }
}

function broken(t: Words, { requestId }: RequestFacts, code: string): ReactNode {
  answerWith(requestId, 500);
  return (
    <>
      <title>{`${t("ui.faultTitle")} · Collective Brain`}</title>
      <ErrorPage t={t} code={code} />
    </>
  );
}

/**
 * The person at the door; a visitor is sent to sign in and comes back to the same page.
 */
export function personOrSignIn<Params>({ actor, t, path, search }: Visit<Params>): Person {
  if (actor.kind === "person") return actor;
  redirect(t.path(`/sign-in?next=${encodeURIComponent(path + search)}`));
}

/** One value of the query string, "" when it is missing. */
export const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";

/** The title and the addresses in the other languages, hoisted into the head by React. */
export function Head({
  t,
  title,
  path,
  index = true,
}: {
  t: Words;
  title: string;
  path: string;
  index?: boolean;
}) {
  return (
    <>
      <title>{`${title} · Collective Brain`}</title>
      {index ? <Alternates path={path} /> : <meta name="robots" content="noindex" />}
      <meta property="og:locale" content={t.locale} />
    </>
  );
}

function Alternates({ path }: { path: string }) {
  return (["en", "fr", "es", "pt", "ar"] as const).map((locale) => (
    <link key={locale} rel="alternate" hrefLang={locale} href={wordsFor(locale).path(path)} />
  ));
}
