import { z } from "zod";
import { id } from "../fields";

/** One notice, to mark it read. */
export const noticeSchema = z.object({ noticeId: id });

/** All notices up to the moment the page was made: one that came since was not seen. */
export const everythingSchema = z.object({ until: z.coerce.date() });
