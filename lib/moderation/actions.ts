"use server";

import { action } from "../auth/action";
import { hideContent, keepContent, liftHiding, reportContent } from "./commands";
import { hideSchema, keepSchema, liftSchema, reportSchema } from "./schema";

/** Back to where the decision was made: the queue, what was decided, or the place itself. */
const back = (path: string, { from }: { from?: "queue" | "decided" }) =>
  from === "queue" ? "/moderation" : from === "decided" ? "/moderation/decided" : path;

export const reportAction = action("moderation.report", reportSchema, reportContent, {
  limit: { points: 20, seconds: 3600 },
  goTo: ({ kind, id }) => `/report?${kind}=${id}`,
});
export const hideAction = action("moderation.hide", hideSchema, hideContent, { goTo: back });
export const liftAction = action("moderation.lift", liftSchema, liftHiding, { goTo: back });
export const keepAction = action("moderation.keep", keepSchema, keepContent, {
  goTo: () => "/moderation",
});
