"use server";

import { action } from "./action";
import {
  admitAccount,
  changeRole,
  inviteAccount,
  refuseAccount,
  restoreAccount,
  suspendAccount,
  withdrawInvitation,
} from "./commands";
import {
  admitSchema,
  inviteSchema,
  refuseSchema,
  roleSchema,
  standingSchema,
  withdrawSchema,
} from "./schema";

const there = <To>(to: To) => to;
const toAccount = (userId: string) => `/admin/people/${userId}?done=changed`;

/** Letters to strangers. */
const INVITATIONS = { points: 200, seconds: 3600 };

export const admitAction = action("auth.admit", admitSchema, admitAccount, { goTo: there });
export const refuseAction = action("auth.refuse", refuseSchema, refuseAccount, {
  goTo: there,
});
export const changeRoleAction = action("auth.role", roleSchema, changeRole, { goTo: toAccount });
export const suspendAction = action("auth.suspend", standingSchema, suspendAccount, {
  goTo: toAccount,
});
export const restoreAction = action("auth.restore", standingSchema, restoreAccount, {
  goTo: toAccount,
});
export const inviteAction = action("auth.invite", inviteSchema, inviteAccount, {
  goTo: () => "/admin/invitations?done=sent",
  limit: INVITATIONS,
});
export const withdrawAction = action("auth.withdraw", withdrawSchema, withdrawInvitation, {
  goTo: () => "/admin/invitations?done=withdrawn",
});
