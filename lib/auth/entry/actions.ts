"use server";

import { action } from "../action";
import {
  acceptSchema,
  confirmSchema,
  joinSchema,
  linkSchema,
  resetRequestSchema,
  resetSchema,
  signInSchema,
  signOutSchema,
} from "../schema";
import {
  acceptInvitation,
  confirmAddress,
  join,
  requestReset,
  resetPassword,
  signIn,
  signInByLink,
  signOut,
} from "./commands";

/** Commands of the door say themselves where to go: back to a checked address, or home in the person's language. */
const there = <To>(to: To) => to;

/** One network may be a whole Academy signing up in its first hour, */
const PER_NETWORK = { points: 120, seconds: 3600 };
/** and signing in at its first session; wrong passwords are counted apart (lib/auth/sign-in.ts). */
const AT_ONCE = { points: 300, seconds: 300 };

export const signInAction = action("auth.sign-in", signInSchema, signIn, {
  goTo: there,
  limit: AT_ONCE,
});
export const signInByLinkAction = action("auth.link", linkSchema, signInByLink, {
  goTo: there,
  limit: AT_ONCE,
});
export const signOutAction = action("auth.sign-out", signOutSchema, signOut, { goTo: there });
export const joinAction = action("auth.join", joinSchema, join, {
  goTo: there,
  limit: PER_NETWORK,
});
export const confirmAddressAction = action("auth.confirm", confirmSchema, confirmAddress, {
  goTo: there,
});
export const requestResetAction = action("auth.ask-reset", resetRequestSchema, requestReset, {
  goTo: there,
  limit: PER_NETWORK,
});
export const resetPasswordAction = action("auth.reset", resetSchema, resetPassword, {
  goTo: there,
});
export const acceptInvitationAction = action("auth.accept", acceptSchema, acceptInvitation, {
  goTo: there,
});
