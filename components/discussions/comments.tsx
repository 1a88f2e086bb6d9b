import { Section } from "@/components/ui/page-head";
import { postCommentAction } from "@/lib/discussions/actions";
import { Talk, type TalkProps } from "./talk";

/** What was said about a resource, on its page. */
export function Comments({ resourceId, ...props }: TalkProps & { resourceId: string }) {
  const { t, thread } = props;
  return (
    <Section id="comments" title={t("discussions.comments", { n: thread.replyCount })}>
      <Talk
        {...props}
        posts={thread.posts}
        action={postCommentAction}
        belongsTo={{ resourceId }}
        label={t("discussions.addComment")}
      />
    </Section>
  );
}
