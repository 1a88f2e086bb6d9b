import type { ReactNode } from "react";
import { Meta, PlainRow, Rows } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import type { ActView, SubjectView } from "@/lib/auth/views";
import type { Words } from "@/lib/i18n/words";

/** What staff did, in words: who, what, to whom, when and why. */
export function ActList({ t, acts }: { t: Words; acts: ActView[] }) {
  return (
    <Rows tight>
      {acts.map((act) => (
        <PlainRow key={act.id}>
          <p>
            <b>{t.named("admin.act", act.name)}</b>
          </p>
          <Meta>
            <Subject t={t} subject={act.subject} />
            {act.from && act.to && (
              <span>
                {t("admin.audit.fromTo", {
                  from: t(`people.role.${act.from}`),
                  to: t(`people.role.${act.to}`),
                })}
              </span>
            )}
            <span>
              {t.rich("admin.audit.by", {
                name: act.actor?.name ?? t("admin.audit.system"),
                who: (name: ReactNode) => <bdi>{name}</bdi>,
              })}
            </span>
            <time dateTime={act.at.toISOString()}>{t.date(act.at, "time")}</time>
          </Meta>
          {act.reason && (
            <Said as="p" className="voice">
              {act.reason}
            </Said>
          )}
        </PlainRow>
      ))}
    </Rows>
  );
}

function Subject({ t, subject: { kind, name, path } }: { t: Words; subject: SubjectView }) {
  const words = (
    <>
      {t.named("admin.subject", kind)} {name && <bdi>{name}</bdi>}
    </>
  );
  return path ? <a href={t.path(path)}>{words}</a> : <span>{words}</span>;
}
