"use server";

import { action } from "../auth/action";
import { deleteResource, restoreResource } from "./commands";
import { approveResource, returnResource } from "./reviews/commands";
import { resourceSchema, returnSchema } from "./schema";

/** The id alone is an address too; its page shows what became of the resource. */
const toResource = (resourceId: string) => `/resources/${resourceId}`;
const toQueue = () => "/moderation";

export const deleteResourceAction = action("resources.delete", resourceSchema, deleteResource, {
  goTo: toResource,
});
export const restoreResourceAction = action("resources.restore", resourceSchema, restoreResource, {
  goTo: toResource,
});
export const approveResourceAction = action("resources.approve", resourceSchema, approveResource, {
  goTo: toQueue,
});
export const returnResourceAction = action("resources.return", returnSchema, returnResource, {
  goTo: toQueue,
});
