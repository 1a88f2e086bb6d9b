"use server";

import { action } from "../auth/action";
import { noteParticipation, removeParticipation, saveEdition, saveTheme } from "./commands";
import { editionSchema, participationIdSchema, participationSchema, themeSchema } from "./schema";

export const saveEditionAction = action("editions.save", editionSchema, saveEdition, {
  goTo: (id) => `/editions/${id}`,
});
export const saveThemeAction = action("editions.save-theme", themeSchema, saveTheme, {
  goTo: (id) => `/themes/${id}`,
});
export const noteParticipationAction = action(
  "editions.note-participation",
  participationSchema,
  noteParticipation,
  { goTo: (id) => `/admin/editions/${id}#people` },
);
export const removeParticipationAction = action(
  "editions.remove-participation",
  participationIdSchema,
  removeParticipation,
  { goTo: (id) => `/admin/editions/${id}#people` },
);
