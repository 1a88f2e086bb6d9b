import { PlainRow, Rows } from "@/components/ui/row";
import type { AdminView } from "@/lib/auth/views";
import type { Words } from "@/lib/i18n/words";

/** The staff rooms that the reader may enter, each with what it is for. */
export function AdminIndex({ t, admin }: { t: Words; admin: AdminView }) {
  const { may, waiting } = admin;
  return (
    <Rows>
      {may.people && (
        <Entry t={t} href="/admin/people" title={t("admin.people.title")}>
          {t("admin.people.about")}
        </Entry>
      )}
      <Entry t={t} href="/moderation" title={t("admin.requests.title")}>
        {t("admin.requests.about", { n: waiting })}
      </Entry>
      <Entry t={t} href="/admin/invitations" title={t("admin.invitations.title")}>
        {t("admin.invitations.about")}
      </Entry>
      {may.records && (
        <>
          <Entry t={t} href="/admin/editions" title={t("admin.editions.title")}>
            {t("admin.editions.about")}
          </Entry>
          <Entry t={t} href="/admin/themes" title={t("admin.themes.title")}>
            {t("admin.themes.about")}
          </Entry>
        </>
      )}
      {may.audit && (
        <Entry t={t} href="/admin/audit" title={t("admin.audit.title")}>
          {t("admin.audit.about")}
        </Entry>
      )}
    </Rows>
  );
}

interface EntryProps {
  t: Words;
  href: string;
  title: string;
  children: string;
}

function Entry({ t, href, title, children }: EntryProps) {
  return (
    <PlainRow>
      <h2 className="row-title">
        <a href={t.path(href)}>{title}</a>
      </h2>
      <p>{children}</p>
    </PlainRow>
  );
}
