import type { ReactNode } from "react";
import { Acts, TextAction } from "@/components/ui/button";
import { Post } from "@/components/ui/post";
import { RichText } from "@/components/ui/rich-text";
import { StateMark } from "@/components/ui/tag";
import type { PostView } from "@/lib/discussions/views";
import type { Words } from "@/lib/i18n/words";
import { DeleteForm } from "./delete-form";
import { DeletedTrace, HiddenNote, HiddenTrace } from "./traces";

interface ThreadPostProps {
  t: Words;
  post: PostView;
  here: string;
  requestId: string;
  markSamples: boolean;
  /** It answers a post on an earlier page. */
  answersEarlier?: boolean;
  replies?: ReactNode;
  staff?: (post: PostView) => ReactNode;
}

/** One contribution: who, when, the words or what is left of them, and what this reader can do. */
export function ThreadPost(props: ThreadPostProps) {
  const { t, post, replies, staff } = props;
  const { author } = post;
  return (
    <Post
      id={`post-${post.id}`}
      name={author.name}
      href={author.handle ? t.path(`/people/${author.handle}`) : undefined}
      seed={author.handle ?? undefined}
      place={author.country && t.country(author.country)}
      when={<When t={t} post={post} />}
      notes={notesOf(props)}
      actions={
        <>
          <Actions {...props} />
          {staff?.(post)}
        </>
      }
      replies={replies}
    >
      <Said {...props} />
    </Post>
  );
}

function When({ t, post }: { t: Words; post: PostView }) {
  return (
    <>
      <a href={t.path(`/posts/${post.id}`)}>
        <time dateTime={post.createdAt.toISOString()} title={t.date(post.createdAt, "time")}>
          {t.ago(post.createdAt)}
        </time>
      </a>{" "}
      {post.isNew && <StateMark tone="good">{t("discussions.new")}</StateMark>}
    </>
  );
}

function Said({ t, post, requestId }: ThreadPostProps) {
  if (post.state === "deleted") return <DeletedTrace t={t} post={post} requestId={requestId} />;
  if (post.html === null) return <HiddenTrace t={t} />;
  return (
    <>
      {post.hidden && <HiddenNote t={t} hidden={post.hidden} own={post.own} />}
      <RichText html={post.html} lang={post.language} />
    </>
  );
}

/** Small lines under the words, or nothing. */
function notesOf({ t, post, answersEarlier, markSamples }: ThreadPostProps): ReactNode {
  const { id, html, language, editedAt, parentId, sample } = post;
  if (html === null) return null;
  const notes = [
    language !== t.locale && <span key="language">{t.language(language)}</span>,
    answersEarlier && (
      <a key="earlier" href={t.path(`/posts/${parentId}`)}>
        {t("discussions.answersEarlier")}
      </a>
    ),
    editedAt && (
      <a key="edited" href={t.path(`/posts/${id}/history`)}>
        {t("discussions.edited", { when: t.ago(editedAt) })}
      </a>
    ),
    sample && markSamples && <span key="sample">{t("discussions.samplePost")}</span>,
  ].filter(Boolean);
  return notes.length > 0 && notes;
}

function Actions({ t, post, here, requestId }: ThreadPostProps) {
  const { id, may } = post;
  if (!may.reply && !may.edit && !may.remove && !may.report) return null;
  const reply = `${here}${here.includes("?") ? "&" : "?"}reply=${id}#reply`;
  return (
    <Acts text>
      {may.reply && <TextAction href={t.path(reply)}>{t("discussions.reply")}</TextAction>}
      {may.edit && (
        <TextAction href={t.path(`/posts/${id}/edit`)}>{t("discussions.edit")}</TextAction>
      )}
      {may.remove && <DeleteForm t={t} postId={id} requestId={requestId} />}
      {may.report && (
        <TextAction href={t.path(`/report?post=${id}`)}>{t("discussions.report")}</TextAction>
      )}
    </Acts>
  );
}
