import { Avatar } from "@/components/ui/avatar";
import { Brand } from "@/components/ui/brand";
import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/i18n/words";

export interface HeaderPerson {
  id?: string;
  name: string;
  href: string;
}

export interface HeaderMay {
  moderate?: boolean;
  admin?: boolean;
  share?: boolean;
}

interface SiteHeaderProps {
  t: Words;
  /** Address of this page without its language. */
  path: string;
  person: HeaderPerson | null;
  unread?: number;
  may?: HeaderMay;
  searchHref?: string;
}

/** Mark, five words of navigation that never hide, search, language or bell, one action. */
export function SiteHeader({ t, path, person, unread = 0, may = {}, searchHref }: SiteHeaderProps) {
  return (
    <header className={person ? "site-header site-header--in" : "site-header"}>
      <div className="wrap">
        <Brand t={t} />
        <MainNav t={t} path={path} />
        <div className="site-tools">
          <a href={searchHref ?? t.path("/search")}>
            <Icon name="search" label={t("shell.search")} />
          </a>
          {person ? <PersonTools {...{ t, person, unread, may }} /> : <VisitorTools t={t} />}
        </div>
      </div>
      {(may.moderate || may.admin) && <StaffNav t={t} path={path} may={may} />}
    </header>
  );
}

function MainNav({ t, path }: { t: Words; path: string }) {
  const entries = [
    ["/resources", t("shell.library")],
    ["/discussions", t("shell.discussions")],
    ["/people", t("shell.people")],
    ["/editions", t("shell.editions")],
    ["/networks", t("shell.networks")],
  ] as const;
  return (
    <nav className="site-nav" aria-label={t("shell.mainNav")}>
      <ul>
        {entries.map(([href, text]) => (
          <li key={href}>
            <a href={t.path(href)} aria-current={currentness(path, href)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** "page" on the page itself, "true" on the pages under it. */
function currentness(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
}

function VisitorTools({ t }: { t: Words }) {
  return (
    <>
      <a href="#languages">
        <Icon name="languages" />
        <span className="wide">{t.endonym(t.locale)}</span>
        <span className="vh">{t("shell.language")}</span>
      </a>
      <a href={t.path("/sign-in")}>
        <b>{t("shell.signIn")}</b>
      </a>
    </>
  );
}

interface PersonToolsProps {
  t: Words;
  person: HeaderPerson;
  unread: number;
  may: HeaderMay;
}

function PersonTools({ t, person, unread, may }: PersonToolsProps) {
  return (
    <>
      <a href={t.path("/inbox")}>
        <Icon name="bell" />
        {unread > 0 && (
          <span className="badge" aria-hidden="true">
            {t.number(unread)}
          </span>
        )}
        <span className="vh">{t("shell.inbox", { n: unread })}</span>
      </a>
      {may.share && (
        <a href={t.path("/resources/new")}>
          <b>{t("shell.share")}</b>
        </a>
      )}
      <a href={person.href}>
        <Avatar name={person.name} seed={person.id} />
        <span className="vh">{t("shell.you", { name: person.name })}</span>
      </a>
    </>
  );
}

function StaffNav({ t, path, may }: { t: Words; path: string; may: HeaderMay }) {
  return (
    <nav className="staff-nav" aria-label={t("shell.staffNav")}>
      <div className="wrap">
        <ul>
          {may.moderate && (
            <li>
              <a href={t.path("/moderation")} aria-current={currentness(path, "/moderation")}>
                {t("shell.moderation")}
              </a>
            </li>
          )}
          {may.admin && (
            <li>
              <a href={t.path("/admin")} aria-current={currentness(path, "/admin")}>
                {t("shell.admin")}
              </a>
            </li>
          )}
        </ul>
      </div>
    </nav>
  );
}
