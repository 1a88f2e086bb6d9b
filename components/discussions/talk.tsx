import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form/state";
import { Note } from "@/components/ui/note";
import { Posts, YourPost } from "@/components/ui/post";
import { Said } from "@/components/ui/said";
import type { PostView, QuoteView, ThreadView } from "@/lib/discussions/views";
import type { Words } from "@/lib/i18n/words";
import { PostList } from "./post-list";
import { ReplyForm } from "./reply-form";

/** What a conversation needs from its page. */
export interface TalkProps {
  t: Words;
  thread: ThreadView;
  /** Address of the page without language prefix. */
  path: string;
  /** The cursor of a later page, as in the address. */
  after?: string;
  requestId: string;
  /** Id of the post to answer, as in the address. */
  replyTo?: string;
  /** Her words, when the address asks for a quotation. */
  quote?: QuoteView | null;
  signInHref: string;
  /** The signed-in reader. */
  reader?: { name: string; handle: string };
  /** What staff can do with a post: filled by the page. */
  staff?: (post: PostView) => ReactNode;
}

interface TalkParts {
  posts: PostView[];
  action: FormAction;
  belongsTo: Record<string, string>;
  label: string;
}

/** A conversation: what was said, the way to later replies, and the place for one's own words. */
export function Talk(props: TalkProps & TalkParts) {
  const { t, thread, path, after, posts, requestId, staff } = props;
  const here = after ? `${path}?after=${after}` : path;
  const yours = <YourPlace {...props} here={here} />;
  const list = { t, posts, here, requestId, staff, markSamples: !thread.sample };
  return (
    <>
      {thread.locked && <LockNotice t={t} locked={thread.locked} />}
      {after && (
        <p className="small">
          <a href={t.path(path)}>{t("discussions.earlier")}</a>
        </p>
      )}
      <PostList {...list}>{!thread.next && yours}</PostList>
      {thread.next && (
        <>
          <p className="my-5">
            <ButtonLink look="plain" href={t.path(`${path}?after=${thread.next}`)} rel="next">
              {t("discussions.later")}
            </ButtonLink>
          </p>
          <Posts>{yours}</Posts>
        </>
      )}
    </>
  );
}

/** Closed to replies, since when and why. */
function LockNotice({ t, locked }: { t: Words; locked: { reason: string; at: Date } }) {
  return (
    <div className="mb-5">
      <Note tone="wait" title={t("discussions.locked", { when: t.date(locked.at) })}>
        <Said as="p">{locked.reason}</Said>
      </Note>
    </div>
  );
}

type YourPlaceProps = TalkProps & TalkParts & { here: string };

function YourPlace(props: YourPlaceProps) {
  const { thread, reader } = props;
  return (
    <YourPost id="reply" name={reader?.name} seed={reader?.handle}>
      {thread.replyRefusal ? (
        <Refusal {...props} because={thread.replyRefusal} />
      ) : (
        <ReplyForm {...props} answered={answeredIn(props)} />
      )}
    </YourPost>
  );
}

/** The post that is answered: on this page, or, with a quotation, on any. */
function answeredIn({ posts, replyTo, quote }: YourPlaceProps) {
  if (quote) return { id: quote.postId, author: quote.author, quote: quote.markdown };
  const post = posts.find(({ id, may }) => id === replyTo && may.reply);
  return post && { id: post.id, author: post.author.name };
}

function Refusal({ t, because, signInHref }: YourPlaceProps & { because: string }) {
  if (because !== "sign-in") return <p className="soft">{t.named("errors", because)}</p>;
  return (
    <>
      <p>{t("discussions.signInToReply")}</p>
      <div className="acts">
        <ButtonLink look="plain" href={signInHref}>
          {t("discussions.signIn")}
        </ButtonLink>
      </div>
    </>
  );
}
