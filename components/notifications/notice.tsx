import type { ReactNode } from "react";
import { Said } from "@/components/ui/said";
import type { Words } from "@/lib/i18n/words";
import type { NoticeView } from "@/lib/notifications/views";

/** What happened, in a sentence with a link to it. */
export function NoticeSentence({ t, notice }: { t: Words; notice: NoticeView }): ReactNode {
  if (notice.gone) return <span className="soft">{t("notifications.gone")}</span>;
  const { kind, actorName, title, titleLanguage, path } = notice;
  return t.rich(`notifications.kind.${kind}`, {
    name: actorName,
    title,
    role: t.named("people.role", title),
    b: (words: ReactNode) => (
      <b>
        <bdi>{words}</bdi>
      </b>
    ),
    what: (words: ReactNode) => (
      <a href={t.path(path)}>{titleLanguage ? <Said lang={titleLanguage}>{words}</Said> : words}</a>
    ),
  });
}

/** What was said, or why it was done, in the words and the language of whoever said it. */
export function NoticeWords({ notice: { excerpt, excerptLanguage } }: { notice: NoticeView }) {
  if (!excerpt) return null;
  return (
    <blockquote className="voice">
      <Said as="p" lang={excerptLanguage}>
        {excerpt}
      </Said>
    </blockquote>
  );
}

/** When, and why she is told. */
export function NoticeReason({ t, notice: { at, because } }: { t: Words; notice: NoticeView }) {
  return (
    <p className="small soft">
      {t.ago(at)}
      {t("ui.listComma")}
      {t(`notifications.because.${because}`)}
    </p>
  );
}
