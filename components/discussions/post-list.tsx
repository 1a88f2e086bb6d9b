import type { ReactNode } from "react";
import { Posts } from "@/components/ui/post";
import type { PostView } from "@/lib/discussions/views";
import type { Words } from "@/lib/i18n/words";
import { ThreadPost } from "./thread-post";

export interface PostListProps {
  t: Words;
  posts: PostView[];
  /** Address of this page without language prefix, with its cursor: "Reply" comes back to it. */
  here: string;
  requestId: string;
  /** Whether a demo account's words are marked one by one: not when the whole conversation is. */
  markSamples: boolean;
  /** What staff can do with a post: filled by the page. */
  staff?: (post: PostView) => ReactNode;
  /** The last place on the line. */
  children?: ReactNode;
}

/** Posts in time order; replies stand one level deep below what they answer. */
export function PostList({ posts, children, ...common }: PostListProps) {
  const here = new Set(posts.map(({ id }) => id));
  const answersTo = (id: string) => posts.filter(({ parentId }) => parentId === id);
  return (
    <Posts label={common.t("discussions.posts")}>
      {posts
        .filter(({ parentId }) => !parentId || !here.has(parentId))
        .map((post) => (
          <ThreadPost
            key={post.id}
            {...common}
            post={post}
            answersEarlier={post.parentId !== null}
            replies={<Replies {...common} posts={answersTo(post.id)} />}
          />
        ))}
      {children}
    </Posts>
  );
}

function Replies({ posts, ...common }: PostListProps) {
  if (posts.length === 0) return null;
  return (
    <Posts inner>
      {posts.map((post) => (
        <ThreadPost key={post.id} {...common} post={post} />
      ))}
    </Posts>
  );
}
