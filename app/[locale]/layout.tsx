import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "../globals.css";
import { OfflineStrip } from "@/components/shell/offline-strip";
import { OfflineWords } from "@/components/shell/offline-words";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { SkipLink } from "@/components/shell/skip-link";
import { type Actor, hasRole, isStaff, VISITOR } from "@/lib/auth/actor";
import { requestFacts } from "@/lib/auth/request";
import { currentActor } from "@/lib/auth/session";
import { reportError } from "@/lib/errors";
import { localeOr } from "@/lib/i18n/locales";
import { type Words, wordsFor } from "@/lib/i18n/words";
import { unreadCount } from "@/lib/notifications/queries";

export const metadata: Metadata = { icons: { icon: "/favicon.svg" } };
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** The frame of every page. A fault while asking who is there leaves the page readable, as for a visitor. */
export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  const t = wordsFor(localeOr(locale));
  const [{ path, search }, given] = await Promise.all([requestFacts(), headers()]);
  const { actor, unread } = await whoIsThere();
  return (
    <html lang={t.locale} dir={t.dir} data-light={given.get("save-data") === "on" ? "" : undefined}>
      <body>
        <SkipLink t={t} />
        <SiteHeader
          t={t}
          path={path}
          person={personOf(t, actor)}
          unread={unread}
          may={{
            share: actor.kind === "person",
            moderate: isStaff(actor),
            admin: hasRole(actor, "admin"),
          }}
        />
        <OfflineStrip>
          <OfflineWords t={t} />
        </OfflineStrip>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter t={t} path={path} search={search} />
        <template
          id="broken-words"
          data-title={t("ui.faultTitle")}
          data-text={t("ui.faultText")}
          data-again={t("ui.faultRetry")}
        />
      </body>
    </html>
  );
}

async function whoIsThere(): Promise<{ actor: Actor; unread: number }> {
  try {
    const actor = await currentActor();
    return { actor, unread: actor.kind === "person" ? await unreadCount(actor) : 0 };
  } catch (error) {
    reportError(error, { where: "layout" });
    return { actor: VISITOR, unread: 0 };
  }
}

function personOf(t: Words, actor: Actor) {
  if (actor.kind !== "person") return null;
  const { id, name, handle } = actor;
  return { id, name, href: t.path(`/people/${handle}`) };
}
