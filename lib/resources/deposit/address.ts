import type { Deposited } from "./commands";

/** A file that was not taken, and why: a key below `errors.` */
export interface Refused {
  name: string;
  reason: string;
}

/** Where a posted form leads, without language prefix: the page to work on, or the one to read. */
export function addressAfter(
  done: Deposited,
  refused: Refused[],
  requestId: string,
): { edit: string; goTo: string } {
  const { resourceId, outcome, intent, unread } = done;
  const page = `/resources/${resourceId}`;
  const edit = `${page}/edit`;
  if (outcome === "pending" || outcome === "published") {
    return { edit, goTo: `${page}?done=${outcome}` };
  }
  const query = new URLSearchParams(unread);
  for (const { name, reason } of refused) query.append("refused", `${reason}~${name}`);
  if (outcome === "conflict" || outcome === "incomplete") query.set("unsaved", requestId);
  if (outcome === "unfinished") query.set("check", "1");
  if (outcome === "saved" && intent === "preview") query.set("preview", "1");
  if (outcome === "saved" && intent === "save") query.set("saved", "1");
  const place = refused.length > 0 || /^(upload|remove|restore)/.test(intent) ? "#files" : "";
  return { edit, goTo: `${edit}${query.size > 0 ? `?${query}` : ""}${place || previewOf(intent)}` };
}

const previewOf = (intent: string): string => (intent === "preview" ? "#preview" : "");
