import type { Subject } from "./schema";

/** What a report or a decision is about, in a list. */
export interface SubjectLine {
  /** "post:<id>", as forms carry it. */
  subject: string;
  kind: Subject["kind"];
  title: string;
  language: string;
  /** Address without language prefix. */
  path: string;
}

/** One thing that was reported and waits for a moderator. */
export interface QueueItem extends SubjectLine {
  /** How a comment begins; its title is that of the conversation. */
  excerpt: string;
  excerptLanguage: string;
  author: string;
  reporters: number;
  /** Reason codes, each once. */
  reasons: string[];
  since: Date;
}

/** A text somebody wrote, with its language. */
export interface SaidView {
  html: string;
  language: string;
}

/** One report, as moderators read it. */
export interface ReportView {
  reporter: { name: string; handle: string };
  reason: string;
  note: string;
  at: Date;
}

/** A hiding, in force or lifted. */
export interface HidingView {
  id: string;
  reason: string;
  note: string;
  at: Date;
  liftedAt: Date | null;
  by: { name: string; handle: string };
}

/** One thing with all that a moderator needs to decide about it. */
export interface CaseView extends SubjectLine {
  author: { name: string; handle: string } | null;
  createdAt: Date;
  said: SaidView;
  /** What it answers. */
  answers: (SaidView & { author: string }) | null;
  thread: { id: string; locked: boolean } | null;
  reports: ReportView[];
  hidings: HidingView[];
  may: { hide: boolean; lift: boolean; keep: boolean };
}

/** Something decided. */
export interface DecisionView extends SubjectLine {
  decision: "hidden" | "lifted" | "kept";
  reasons: string[];
  /** The moderator's words, for hidings. */
  note: string;
  by: string;
  at: Date;
  /** Whether this actor may show it again. */
  mayLift: boolean;
}

/** What a member is about to report. */
export interface ReportableView extends SubjectLine {
  author: string;
  said: SaidView;
  /** When she reported it; still waiting. */
  reportedAt: Date | null;
  /** Why she may not: a key below `errors.` */
  refusal: string | null;
}
