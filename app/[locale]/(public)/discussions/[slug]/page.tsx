import { Head, page } from "@/app/door";
import { ThreadAside, ThreadHead, ThreadTalk } from "@/components/discussions/thread";
import { ThreadModeration } from "@/components/moderation/place-moderation";
import { PostTools } from "@/components/moderation/post-tools";
import { Aside, Panes, Wrap } from "@/components/ui/page-head";
import { getQuote } from "@/lib/discussions/posts/queries";
import { getThread } from "@/lib/discussions/queries";
import { talkSchema } from "@/lib/discussions/schema";
import type { PostView } from "@/lib/discussions/views";
import { themeLabels } from "@/lib/editions/queries";
import { getPassages } from "@/lib/resources/queries";
import { idOfSlug } from "@/lib/slug";

export default page<{ slug: string }>(async ({ t, actor, params, query, path, ...visit }) => {
  const { after, reply, quote } = talkSchema.parse(query);
  const [thread, labels, quoted] = await Promise.all([
    getThread(actor, idOfSlug(params.slug) ?? "", after),
    themeLabels(actor),
    reply && quote ? getQuote(actor, reply) : null,
  ]);
  const from = thread.startedFrom?.id ?? "";
  const passages = await getPassages(actor, from ? [from] : []);
  const { requestId, search } = visit;
  const tools = (post: PostView) => <PostTools t={t} post={post} requestId={requestId} />;
  return (
    <Wrap>
      <Head t={t} title={thread.title} path={path} index={search === ""} />
      <ThreadHead t={t} thread={thread} />
      <Panes
        aside={
          <Aside>
            <ThreadAside t={t} thread={thread} labels={labels} passage={passages.get(from)} />
            <ThreadModeration t={t} thread={thread} requestId={requestId} />
          </Aside>
        }
      >
        <ThreadTalk
          t={t}
          thread={thread}
          path={path}
          after={after}
          requestId={requestId}
          replyTo={reply}
          quote={quoted}
          signInHref={t.path(`/sign-in?next=${encodeURIComponent(path + search)}`)}
          reader={actor.kind === "person" ? actor : undefined}
          staff={thread.may.lock ? tools : undefined}
        />
      </Panes>
    </Wrap>
  );
});
