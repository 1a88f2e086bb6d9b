import { z } from "zod";
import type { Actor } from "../../auth/actor";
import { Conflict, Invalid } from "../../errors";
import { publishResource } from "../commands";
import { readDraft, type TypedFields } from "../draft";
import { saveDraft, startDraft } from "../drafts/commands";
import { removeFile, restoreFile } from "../files/commands";
import { refusalOf } from "../refusal";
import { TYPES } from "../schema";

/** What a posted form wants besides saving: the value of the button that sent it. */
const INTENT = /^(save|upload|preview|publish|(?:remove|restore):[0-9a-z]{12})$/;
const REQUEST_ID = /^[\w-]{8,64}$/;

/** A form as it was posted to a resource; without an id it begins one. */
export interface DepositInput {
  resourceId: string | null;
  fields: TypedFields;
}

/** What came of a posted form. */
export interface Deposited {
  resourceId: string;
  version: number;
  /**
   * "conflict" and "incomplete": nothing was saved, what was typed is kept under the request id. "unfinished": saved, but
   * not published.
   */
  outcome: "saved" | "conflict" | "incomplete" | "unfinished" | "pending" | "published";
  intent: string;
  /** What was typed where no column can hold it. */
  unread: Record<string, string>;
  /** Why the file could not be taken out or put back: a key below `errors.` */
  refused: string | null;
}

const version = z.coerce.number().int().positive().catch(1);

/**
 * Carries out a posted form: saves what was typed, then does what its button says. What was typed is safe first, so that
 * a refusal of the rest loses nothing.
 */
export async function deposit(actor: Actor, input: DepositInput): Promise<Deposited> {
  const { fields } = input;
  const intent = INTENT.exec(one(fields, "intent"))?.[1] ?? "save";
  const requestId = REQUEST_ID.exec(one(fields, "requestId"))?.[0];
  const begun = input.resourceId === null ? await begin(actor, fields, requestId) : null;
  const resourceId = begun?.resourceId ?? input.resourceId ?? "";
  const { draft, unread } = readDraft(fields);
  const result = await saveDraft(actor, {
    ...{ resourceId, draft, unread },
    version: begun?.version ?? version.parse(one(fields, "version")),
    // The receipt of a form that begins a draft is the draft itself.
    ...(requestId && !begun ? { requestId } : {}),
  });
  const saved = { resourceId, intent, unread, version: result.version, refused: null };
  if (result.outcome !== "saved") return { ...saved, outcome: result.outcome };
  const [act, fileId] = intent.split(":");
  if (act === "publish") {
    // Nothing that was typed is left out in silence.
    const read = Object.keys(unread).length === 0;
    return { ...saved, outcome: read ? await publishIfWhole(actor, resourceId) : "unfinished" };
  }
  if (fileId) return { ...saved, outcome: "saved", refused: await moveFile(actor, act, fileId) };
  return { ...saved, outcome: "saved" };
}

const one = (fields: TypedFields, name: string): string => [fields[name] ?? ""].flat()[0] ?? "";

function begin(actor: Actor, fields: TypedFields, requestId?: string) {
  const { draft } = readDraft(fields);
  const type = TYPES.find((known) => known === draft.type) ?? "other";
  const start = { type, title: draft.title ?? "", language: draft.language ?? "en" };
  return startDraft(actor, { ...start, ...(requestId ? { requestId } : {}) });
}

/** The page computes anew what is missing, so only that something is counts here. */
async function publishIfWhole(actor: Actor, resourceId: string): Promise<Deposited["outcome"]> {
  try {
    return (await publishResource(actor, { resourceId })).state;
  } catch (error) {
    if (error instanceof Invalid || error instanceof Conflict) return "unfinished";
    throw error;
  }
}

async function moveFile(
  actor: Actor,
  act: string | undefined,
  fileId: string,
): Promise<string | null> {
  try {
    await (act === "remove" ? removeFile : restoreFile)(actor, { fileId });
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}
