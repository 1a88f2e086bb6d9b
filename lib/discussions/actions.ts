"use server";

import { action } from "../auth/action";
import { postComment, postReply, startThread } from "./commands";
import { lockThread, unlockThread } from "./locks/commands";
import { deletePost, editPost, restorePost } from "./posts/commands";
import {
  commentSchema,
  editSchema,
  lockSchema,
  postSchema,
  replySchema,
  threadSchema,
  unlockSchema,
} from "./schema";

/** A post's own address finds its page (app/[locale]/(public)/posts/[id]). */
const toPost = ({ postId }: { postId: string }) => `/posts/${postId}`;
/** The lock commands return where the thread is read. */
const toAddress = (address: string) => address;

/** Thirty contributions in ten minutes: more than a person types, less than a script sends. */
const TALK = { limit: { points: 30, seconds: 600 }, preview: "text", goTo: toPost };

export const startThreadAction = action("discussions.start", threadSchema, startThread, TALK);
export const postReplyAction = action("discussions.reply", replySchema, postReply, TALK);
export const postCommentAction = action("discussions.comment", commentSchema, postComment, TALK);
export const editPostAction = action("discussions.edit", editSchema, editPost, {
  goTo: toPost,
  preview: "text",
});
export const deletePostAction = action("discussions.delete", postSchema, deletePost, {
  goTo: toPost,
});
export const restorePostAction = action("discussions.restore", postSchema, restorePost, {
  goTo: toPost,
});
export const lockThreadAction = action("discussions.lock", lockSchema, lockThread, {
  goTo: toAddress,
});
export const unlockThreadAction = action("discussions.unlock", unlockSchema, unlockThread, {
  goTo: toAddress,
});
