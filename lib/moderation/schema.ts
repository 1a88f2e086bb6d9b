import { z } from "zod";
import { id, requiredText, text } from "../fields";

/** Why something is reported or hidden; each has its words in `moderation.reasons`. */
export const REASONS = [
  "spam",
  "offensive",
  "personal-data",
  "wrong",
  "copyright",
  "off-topic",
  "other",
] as const;

/** What moderation can be about. */
export const KINDS = ["post", "thread", "resource"] as const;

/** One thing that was said or deposited, as in `subject` of events: "post:<id>". */
export interface Subject {
  kind: (typeof KINDS)[number];
  id: string;
}

/** "post:<id>", "thread:<id>" or "resource:<id>", read. */
export const subjectSchema = z
  .string()
  .regex(/^(post|thread|resource):[0-9a-hjkmnp-tv-z]{12}$/, { error: "choose" })
  .transform((value): Subject => {
    const [kind, id] = value.split(":") as [Subject["kind"], string];
    return { kind, id };
  });

const reason = z.enum(REASONS, { error: "choose" });

/** The words of a decision, which its author or the log will read. */
const words = requiredText(2_000, 3);

/** Where a decision was made, so that the moderator comes back there. */
const from = z.enum(["queue", "decided"]).optional();

/** A report by a member; "other" needs words. */
export const reportSchema = z
  .object({ subject: subjectSchema, reason, note: text(2_000) })
  .refine((report) => report.reason !== "other" || report.note !== "", {
    path: ["note"],
    error: "required",
  });

/** Taking something out of sight. */
export const hideSchema = z.object({ subject: subjectSchema, reason, note: words, from });

/** Showing it again. */
export const liftSchema = z.object({ subject: subjectSchema, note: words, from });

/** Leaving it as it is, which answers the reports. */
export const keepSchema = z.object({ subject: subjectSchema, note: words });

const single = (value: unknown) => (Array.isArray(value) ? value[0] : value);
/** A value of the address bar that is not well-formed counts as not given. */
const lenientId = z.preprocess(single, id.optional()).catch(undefined);

/** What a member wants to report, from the query string: ?post=, ?thread= or ?resource= */
export const reportedSchema = z
  .object({ post: lenientId, thread: lenientId, resource: lenientId })
  .transform(({ post, thread, resource }): Subject => {
    if (thread) return { kind: "thread", id: thread };
    if (resource) return { kind: "resource", id: resource };
    return { kind: "post", id: post ?? "" };
  });

/** The parts of the queue. */
export const TABS = ["reports", "publish", "join", "decided"] as const;
export type Tab = (typeof TABS)[number];

/** Which part of the queue, and what in it is looked at, from the query string. */
export const queueSchema = z.object({
  tab: z.preprocess(single, z.enum(TABS).optional()).catch(undefined),
  item: z.preprocess(single, z.string().max(40).optional()).catch(undefined),
});

export type ReportInput = z.output<typeof reportSchema>;
export type HideInput = z.output<typeof hideSchema>;
export type LiftInput = z.output<typeof liftSchema>;
export type KeepInput = z.output<typeof keepSchema>;
