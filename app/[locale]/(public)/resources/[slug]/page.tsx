import { Head, page } from "@/app/door";
import { Comments } from "@/components/discussions/comments";
import { ResourceModeration } from "@/components/moderation/place-moderation";
import { PostTools } from "@/components/moderation/post-tools";
import { Paragraphs, PracticeWay } from "@/components/resources/practice";
import { ResourceActs } from "@/components/resources/resource-acts";
import { ResourceFacts } from "@/components/resources/resource-aside";
import { ResourceHead } from "@/components/resources/resource-head";
import { ResourceNotes } from "@/components/resources/resource-notes";
import { Aside, Panes, Wrap } from "@/components/ui/page-head";
import { RichText } from "@/components/ui/rich-text";
import { isStaff } from "@/lib/auth/actor";
import { getQuote } from "@/lib/discussions/posts/queries";
import { getComments } from "@/lib/discussions/queries";
import { talkSchema } from "@/lib/discussions/schema";
import type { PostView } from "@/lib/discussions/views";
import { themeLabels } from "@/lib/editions/queries";
import { getResource } from "@/lib/resources/queries";
import { doneSchema } from "@/lib/resources/schema";
import { idOfSlug } from "@/lib/slug";

/** A resource and what was said about it. */
export default page<{ slug: string }>(async ({ t, actor, params, query, ...visit }) => {
  const { after, reply, quote } = talkSchema.parse(query);
  const id = idOfSlug(params.slug) ?? "";
  const [resource, thread, themes, quoted] = await Promise.all([
    getResource(actor, id),
    getComments(actor, id, after),
    themeLabels(actor),
    reply && quote ? getQuote(actor, reply) : null,
  ]);
  const { requestId, search } = visit;
  const path = `/resources/${resource.slug}`;
  const open = resource.state === "published" && !resource.hidden && !resource.deleted;
  const tools = (post: PostView) => <PostTools t={t} post={post} requestId={requestId} />;
  return (
    <Wrap>
      <Head
        t={t}
        title={resource.title || t("resources.untitled")}
        path={path}
        index={open && search === ""}
      />
      <ResourceHead t={t} resource={resource} />
      <ResourceNotes
        t={t}
        resource={resource}
        done={doneSchema.parse(query.done)}
        requestId={requestId}
      />
      <Panes
        aside={
          <Aside label={t("resources.facts")}>
            <ResourceFacts t={t} resource={resource} themes={themes} />
            <ResourceActs t={t} resource={resource} requestId={requestId} />
            {isStaff(actor) && (
              <ResourceModeration t={t} resource={resource} thread={thread} requestId={requestId} />
            )}
          </Aside>
        }
      >
        <article className="stack-lg">
          {resource.abstract && <Paragraphs text={resource.abstract} lang={resource.language} />}
          <PracticeWay t={t} resource={resource} />
          {resource.bodyHtml && <RichText html={resource.bodyHtml} lang={resource.language} />}
        </article>
        <Comments
          t={t}
          thread={thread}
          resourceId={id}
          path={path}
          after={after}
          requestId={requestId}
          replyTo={reply}
          quote={quoted}
          signInHref={t.path(`/sign-in?next=${encodeURIComponent(path + search)}`)}
          reader={actor.kind === "person" ? actor : undefined}
          staff={thread.may.lock ? tools : undefined}
        />
        {open && actor.kind === "person" && (
          <p className="small mt-6">
            <a href={t.path(`/discussions/new?resource=${id}`)}>{t("discussions.startFrom")}</a>
          </p>
        )}
      </Panes>
    </Wrap>
  );
});
