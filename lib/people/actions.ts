"use server";

import { action } from "../auth/action";
import { saveProfile } from "./commands";
import { profileSchema } from "./schema";

export const saveProfileAction = action("people.save-profile", profileSchema, saveProfile, {
  goTo: (handle) => `/people/${handle}`,
  preview: "about",
});
