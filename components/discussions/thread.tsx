import { placesInShort } from "@/components/resources/place-words";
import { Acts, TextAction } from "@/components/ui/button";
import { AsideSection, PageHead } from "@/components/ui/page-head";
import { Passage } from "@/components/ui/passage";
import { Meta } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import { LanguageList, StateMark, Tags, ThemeTag } from "@/components/ui/tag";
import { postReplyAction } from "@/lib/discussions/actions";
import type { ThreadView } from "@/lib/discussions/views";
import type { ThemeLabels } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import { Talk, type TalkProps } from "./talk";
import { HiddenNote } from "./traces";

/** The posts of a discussion, the opening first. */
const postsOf = ({ opening, posts }: ThreadView) => [...(opening ? [opening] : []), ...posts];

/** Title of a discussion, how far it has come, and what is new in it. */
export function ThreadHead({ t, thread }: { t: Words; thread: ThreadView }) {
  const posts = postsOf(thread);
  const fresh = posts.filter(({ isNew }) => isNew);
  return (
    <PageHead
      title={thread.title}
      lang={thread.language}
      crumb={{ href: t.path("/discussions"), text: t("discussions.title") }}
    >
      <div className="mt-4">
        <Meta>
          <span>{t("discussions.replies", { n: thread.replyCount })}</span>
          <LanguageList t={t} codes={[...new Set(posts.map(({ language }) => language))]} />
          {fresh[0] && (
            <a href={`#post-${fresh[0].id}`}>{t("discussions.newSince", { n: fresh.length })}</a>
          )}
          {thread.sample && <StateMark tone="wait">{t("discussions.sample")}</StateMark>}
        </Meta>
      </div>
    </PageHead>
  );
}

/** The conversation on its own page. */
export function ThreadTalk(props: TalkProps) {
  const { t, thread } = props;
  return (
    <>
      {thread.hidden && (
        <HiddenNote t={t} hidden={thread.hidden} own={thread.opening?.own ?? false} thread />
      )}
      <Talk
        {...props}
        posts={postsOf(thread)}
        action={postReplyAction}
        belongsTo={{ threadId: thread.id ?? "" }}
        label={t("discussions.yourReply")}
      />
    </>
  );
}

/** Beside the conversation: what it started from, its themes, and how to report it. */
export function ThreadAside({
  t,
  thread,
  labels,
  passage,
}: {
  t: Words;
  thread: ThreadView;
  labels: ThemeLabels;
  /** Of the good practice it started from: countries where it worked, and where it went. */
  passage?: { from: string[]; to: string[] } | null;
}) {
  const { startedFrom, themes, may, id } = thread;
  return (
    <>
      {startedFrom && (
        <AsideSection title={t("discussions.startedFrom")}>
          <p className="small">
            <a href={t.path(`/resources/${startedFrom.slug}`)}>
              <Said lang={startedFrom.language}>{startedFrom.title}</Said>
            </a>
          </p>
          {passage && passage.from.length > 0 && (
            <Passage
              t={t}
              from={placesInShort(t, passage.from)}
              to={passage.to.length > 0 ? placesInShort(t, passage.to) : undefined}
            />
          )}
        </AsideSection>
      )}
      {themes.length > 0 && (
        <AsideSection title={t("discussions.themes")}>
          <Tags>
            {themes.map((theme) => (
              <ThemeTag
                key={theme}
                href={t.path(`/discussions?theme=${theme}`)}
                lang={t.labelLanguage(labels[theme])}
              >
                {t.label(labels[theme]) || theme}
              </ThemeTag>
            ))}
          </Tags>
        </AsideSection>
      )}
      {may.report && (
        <AsideSection title={t("discussions.somethingWrong")}>
          <Acts text>
            <TextAction href={t.path(`/report?thread=${id}`)}>
              {t("discussions.reportThread")}
            </TextAction>
          </Acts>
        </AsideSection>
      )}
    </>
  );
}
