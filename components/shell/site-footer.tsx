import type { ReactNode } from "react";
import { textDirection } from "@/components/ui/direction";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/words";

interface SiteFooterProps {
  t: Words;
  /** Address of this page without its language, and its query if it has one. */
  path: string;
  search?: string;
  /** The form that turns the light mode on or off. */
  light?: ReactNode;
  /** How much this page weighs. */
  weight?: ReactNode;
  /** More links, as list items. */
  children?: ReactNode;
}

/** Languages by their own names, what this place is, and what the page weighs. */
export function SiteFooter({ t, path, search = "", light, weight, children }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <ul className="langs" id="languages" aria-label={t("shell.languages")}>
          {LOCALES.map((locale) => (
            <li key={locale}>
              <a
                lang={locale}
                hrefLang={locale}
                dir={textDirection(locale)}
                href={languageHref(locale, path, search)}
                aria-current={locale === t.locale ? "true" : undefined}
              >
                {t.endonym(locale)}
              </a>
            </li>
          ))}
        </ul>
        <ul>
          <li>
            <a href={t.path("/about")}>{t("shell.about")}</a>
          </li>
          {children}
        </ul>
        {(weight || light) && (
          <div className="weight">
            {weight}
            {light}
          </div>
        )}
      </div>
    </footer>
  );
}

/** The same page in another language. English goes through /en, so that the choice is remembered. */
function languageHref(locale: Locale, path: string, search: string): string {
  return `/${locale}${path === "/" ? "" : path}${search}`;
}
