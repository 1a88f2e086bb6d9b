import { Meta, Row, Rows } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import { LanguageList, StateMark } from "@/components/ui/tag";
import type { ThreadCard } from "@/lib/discussions/views";
import type { ThemeLabels } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";

interface ThreadRowProps {
  t: Words;
  thread: ThreadCard;
  /** Beside other kinds of record the row says that it is a discussion, else its first theme. */
  labels?: ThemeLabels;
  heading?: "h2" | "h3";
}

/** Discussions, one a row. */
export function ThreadList({
  threads,
  ...rest
}: Omit<ThreadRowProps, "thread"> & { threads: ThreadCard[] }) {
  return (
    <Rows wide>
      {threads.map((thread) => (
        <ThreadRow key={thread.id} {...rest} thread={thread} />
      ))}
    </Rows>
  );
}

/** One discussion in a list. */
export function ThreadRow({ t, thread, labels = {}, heading }: ThreadRowProps) {
  const { title, language, slug, excerpt, themes } = thread;
  return (
    <Row
      kind={t.label(labels[themes[0] ?? ""]) || t("discussions.kind")}
      title={title}
      href={t.path(`/discussions/${slug}`)}
      lang={language}
      heading={heading}
      side={<ThreadMeta t={t} thread={thread} />}
    >
      {excerpt && (
        <Said as="p" lang={language}>
          {excerpt}
        </Said>
      )}
    </Row>
  );
}

function ThreadMeta({ t, thread }: { t: Words; thread: ThreadCard }) {
  const { author, languages, replyCount, lastActivityAt, locked, hidden, sample } = thread;
  return (
    <Meta>
      <span>
        <bdi>{author.name}</bdi>
        {author.country && `${t("ui.listComma")}${t.country(author.country)}`}
      </span>
      <LanguageList t={t} codes={languages} />
      <span>{t("discussions.activity", { n: replyCount, when: t.ago(lastActivityAt) })}</span>
      {locked && <StateMark tone="wait">{t("discussions.lockedMark")}</StateMark>}
      {hidden && <StateMark tone="stop">{t("discussions.hiddenMark")}</StateMark>}
      {sample && <StateMark tone="wait">{t("discussions.sample")}</StateMark>}
    </Meta>
  );
}
