"use server";

import { action } from "../action";
import { otherSessionsSchema, passwordSchema, sessionSchema, settingsSchema } from "../schema";
import { changePassword, endOtherSessions, endSession, saveSettings } from "./commands";

const there = <To>(to: To) => to;

/** Passwords tried by whoever sits at somebody's open device. */
const TRIES = { points: 10, seconds: 900 };

export const saveSettingsAction = action("auth.settings", settingsSchema, saveSettings, {
  goTo: there,
});
export const changePasswordAction = action("auth.password", passwordSchema, changePassword, {
  goTo: there,
  limit: TRIES,
});
export const endSessionAction = action("auth.end-session", sessionSchema, endSession, {
  goTo: there,
});
export const endOtherSessionsAction = action(
  "auth.end-others",
  otherSessionsSchema,
  endOtherSessions,
  { goTo: there },
);
