import { z } from "zod";
import { country, id, language, lines, list, requiredText, text } from "../fields";

/** An Academy, or an event around the Academies. */
export const KINDS = ["edition", "event"] as const;
/** How people met (schema.org eventAttendanceMode). */
export const ATTENDANCE_MODES = ["in-person", "online", "mixed"] as const;
/** What somebody was at an edition. */
export const PARTICIPATION_ROLES = [
  "participant",
  "fellow",
  "speaker",
  "facilitator",
  "coordinator",
] as const;
/** The four dimensions of decent work (ILO Declaration on Social Justice for a Fair Globalization, 2008). */
export const DECENT_WORK = [
  "employment",
  "social-protection",
  "rights",
  "social-dialogue",
] as const;
/** The Sustainable Development Goals by number. */
export const SDGS = Array.from({ length: 17 }, (_, index) => index + 1);

const SHORT_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** ISO 8601, as far as it is known: 2013, 2013-04 or 2013-04-08. */
const shortDate = requiredText(10).pipe(z.string().regex(SHORT_DATE, { error: "date" }));

const themeId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "theme-id" })
  .min(2)
  .max(60);
const themeIds = (max: number) => list(themeId, max);

const unlessEmpty = (value: unknown) => (value === "" || value === undefined ? null : value);
const wholeNumber = (max: number) =>
  z.preprocess(
    unlessEmpty,
    z.coerce
      .number({ error: "number" })
      .int({ error: "number" })
      .positive({ error: "number" })
      .max(max)
      .nullable(),
  );

/** The version a form corrects; left out for something new. */
const version = z.coerce.number().int().positive().optional();

/** The same thing said in our languages: those left empty are dropped. */
function byLanguage<T extends { length: number }>(en: T, fr: T, es: T, pt: T, ar: T) {
  return Object.fromEntries(
    Object.entries({ en, fr, es, pt, ar }).filter(([, said]) => said.length > 0),
  );
}

/** Whether the end is not before the start, compared as far as both are known. */
function inOrder({ startDate, endDate }: { startDate: string; endDate: string }): boolean {
  const known = Math.min(startDate.length, endDate.length);
  return endDate.slice(0, known) >= startDate.slice(0, known);
}

/** An edition as its form sends it. */
export const editionSchema = z
  .object({
    editionId: id.optional(),
    version,
    kind: z.enum(KINDS, { error: "choose" }),
    number: wholeNumber(999),
    nameEn: requiredText(200, 3),
    nameFr: text(200),
    nameEs: text(200),
    namePt: text(200),
    nameAr: text(200),
    city: requiredText(100),
    country,
    startDate: shortDate,
    endDate: shortDate,
    attendanceMode: z.enum(ATTENDANCE_MODES, { error: "choose" }),
    organizer: lines(10),
    host: text(200),
    partners: list(id, 60),
    languages: list(language, 12),
    motto: text(300),
    themes: themeIds(12),
    participants: text(160),
    summary: text(4_000),
    sources: lines(20, 2_000),
  })
  .refine(inOrder, { error: "end-before-start", path: ["endDate"] })
  .transform(({ nameEn, nameFr, nameEs, namePt, nameAr, ...rest }) => ({
    ...rest,
    name: byLanguage(nameEn, nameFr, nameEs, namePt, nameAr),
  }));

/** What is saved of an edition. `sourceId` and `verified` come with the starter corpus only. */
export type EditionInput = z.output<typeof editionSchema> & {
  sourceId?: string;
  verified?: boolean;
};

/** A theme as its form sends it, in five languages; synonyms one a line. */
export const themeSchema = z
  .object({
    themeId: themeId.refine((value) => value !== "new", { error: "theme-id" }),
    version,
    broader: z.preprocess(unlessEmpty, themeId.nullable()),
    related: themeIds(30),
    labelEn: requiredText(120, 2),
    labelFr: text(120),
    labelEs: text(120),
    labelPt: text(120),
    labelAr: text(120),
    synonymsEn: lines(30, 120),
    synonymsFr: lines(30, 120),
    synonymsEs: lines(30, 120),
    synonymsPt: lines(30, 120),
    synonymsAr: lines(30, 120),
    noteEn: text(1_000),
    noteFr: text(1_000),
    noteEs: text(1_000),
    notePt: text(1_000),
    noteAr: text(1_000),
    decentWork: list(z.enum(DECENT_WORK, { error: "choose" }), 4),
    sdgs: list(z.coerce.number().int().min(1).max(17), 17),
  })
  .transform((form) => ({
    themeId: form.themeId,
    version: form.version,
    broader: form.broader,
    related: form.related,
    decentWork: form.decentWork,
    sdgs: form.sdgs,
    prefLabel: byLanguage(form.labelEn, form.labelFr, form.labelEs, form.labelPt, form.labelAr),
    altLabel: byLanguage(
      form.synonymsEn,
      form.synonymsFr,
      form.synonymsEs,
      form.synonymsPt,
      form.synonymsAr,
    ),
    scopeNote: byLanguage(form.noteEn, form.noteFr, form.noteEs, form.notePt, form.noteAr),
  }));

/** What is saved of a theme. `position` orders the index; a new theme comes last. */
export type ThemeInput = z.output<typeof themeSchema> & { position?: number };

/** Somebody took part in an edition, as what. */
export const participationSchema = z.object({
  editionId: id,
  handle: requiredText(60),
  role: z.enum(PARTICIPATION_ROLES, { error: "choose" }),
});

/** One note of a participation, to take it back. */
export const participationIdSchema = z.object({ participationId: id });

export type ParticipationInput = z.output<typeof participationSchema>;
