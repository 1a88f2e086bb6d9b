import { type Person, systemFor } from "../auth/actor";
import { saveTheme } from "../editions/commands";
import { publishResource } from "./commands";
import type { Draft } from "./draft";
import { saveDraft, startDraft } from "./drafts/commands";

/** The themes that the tests of this room speak of: a top one, one under it, another. */
export async function someThemes(): Promise<void> {
  await theme("sse-organisations", null);
  await theme("cooperatives", "sse-organisations");
  await theme("housing", null);
}

async function theme(themeId: string, broader: string | null): Promise<void> {
  await saveTheme(systemFor("test"), {
    ...{ themeId, broader, version: 0, related: [], decentWork: [], sdgs: [] },
    prefLabel: { en: themeId },
    altLabel: {},
    scopeNote: {},
  });
}

/** All that a report needs to be published. */
export const WHOLE_REPORT: Partial<Draft> = {
  type: "report",
  title: "Who audits the cooperatives?",
  language: "en",
  abstract: "Three countries, three ways to pay the auditors of small cooperatives.",
  url: "https://example.org/auditors.pdf",
  licence: "CC-BY-4.0",
  themes: ["cooperatives"],
};

/** A draft of this person. */
export async function draftBy(actor: Person, draft = WHOLE_REPORT): Promise<string> {
  const start = { type: "report", title: "", language: "en" };
  const { resourceId, version } = await startDraft(actor, start);
  await saveDraft(actor, { resourceId, version, draft });
  return resourceId;
}

/** A resource of this person that was sent to its readers: published for a fellow, waiting for a member. */
export async function submittedBy(actor: Person, draft: Partial<Draft> = {}): Promise<string> {
  const resourceId = await draftBy(actor, { ...WHOLE_REPORT, ...draft });
  await publishResource(actor, { resourceId });
  return resourceId;
}
