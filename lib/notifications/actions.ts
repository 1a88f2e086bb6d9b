"use server";

import { action } from "../auth/action";
import { markAllRead, markRead } from "./commands";
import { everythingSchema, noticeSchema } from "./schema";

const toInbox = () => "/inbox";

export const markReadAction = action("notifications.read", noticeSchema, markRead, {
  goTo: toInbox,
});
export const markAllReadAction = action("notifications.read-all", everythingSchema, markAllRead, {
  goTo: toInbox,
});
