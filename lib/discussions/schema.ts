import { z } from "zod";
import { id, language, list, requiredText } from "../fields";

/** A contribution in Markdown and the language it is written in. */
const said = { text: requiredText(20_000, 2), language };

/** A new discussion: title, themes, first post. */
export const threadSchema = z.object({
  ...said,
  title: requiredText(160, 5),
  themes: list(z.string().regex(/^[a-z0-9-]{2,60}$/), 5),
  resourceId: id.optional(),
});

/** A reply, to the thread or (one level deep) to a post. */
export const replySchema = z.object({
  ...said,
  threadId: id,
  parentId: id.optional(),
});

/** A comment on a resource: the thread is made with the first one. */
export const commentSchema = z.object({
  ...said,
  resourceId: id,
  parentId: id.optional(),
});

/** A corrected text and the version it corrects. */
export const editSchema = z.object({
  ...said,
  postId: id,
  version: z.coerce.number().int().positive(),
});

/** One post, to delete or restore it. */
export const postSchema = z.object({ postId: id });

/** Closing a thread to replies, and why. */
export const lockSchema = z.object({
  threadId: id,
  reason: requiredText(500, 3),
});

/** Opening it again. */
export const unlockSchema = z.object({ threadId: id });

/** A value of the address bar that is not well-formed counts as not given. */
const lenient = (pattern: RegExp) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().regex(pattern))
    .catch("");
const lenientId = lenient(/^[0-9a-hjkmnp-tv-z]{12}$/);

/** What a list of discussions is narrowed to, from the query string. */
export const listSchema = z.object({
  theme: lenient(/^[a-z0-9-]{2,60}$/),
  language: lenient(/^[a-z]{2,3}$/),
  after: lenientId,
});

/** Where in a conversation somebody is, and what she answers, from the query string. */
export const talkSchema = z.object({
  after: lenientId,
  reply: lenientId,
  quote: lenient(/^1$/),
});

export type ThreadInput = z.output<typeof threadSchema>;
export type ReplyInput = z.output<typeof replySchema>;
export type CommentInput = z.output<typeof commentSchema>;
export type EditInput = z.output<typeof editSchema>;
export type LockInput = z.output<typeof lockSchema>;
export type ListAsked = z.output<typeof listSchema>;
