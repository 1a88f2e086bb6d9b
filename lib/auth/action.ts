import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { onlyOnce } from "../db/transaction";
import { type Locale, localizedPath } from "../i18n/locales";
import { wordsFor } from "../i18n/words";
import { renderMarkdown } from "../markdown/markdown";
import type { Actor } from "./actor";
import type { Destination } from "./destination";
import type { FormAction, FormState } from "./form-state";
import { countUse, EVERYDAY, type Limit } from "./limits";
import { fieldErrors, problemState } from "./problems";
import { ensureOwnOrigin, factsOf } from "./request";
import { currentActor } from "./session";
import { hashOf } from "./session-token";

type Command<Input, Result> = (actor: Actor, input: Input) => Promise<Result>;

interface ActionOptions<Input, Result> {
  /** How often; per person, or per network for visitors. */
  limit?: Limit;
  /** Where to go afterwards, an address without language prefix; a {@link Destination} may name the language too. */
  goTo?: (result: Result, input: Input) => string | Destination;
  /** The Markdown field whose preview the form can ask for (a button named "intent", value "preview"). */
  preview?: string;
}

type Fields = Record<string, string | string[]>;

const REQUEST_ID = z.string().regex(/^[\w-]{8,64}$/);

/**
 * The one wrapper around every action: own origin, actor, limit, parse, command once only, then
 * errors as form state with all that was typed, or a redirect.
 * @param name of the limit and the log, "room.action"
 */
export function action<Schema extends z.ZodType, Result>(
  name: string,
  schema: Schema,
  command: Command<z.output<Schema>, Result>,
  options: ActionOptions<z.output<Schema>, Result> = {},
): FormAction {
  return async (_previous, data) => {
    const given = await headers();
    const facts = factsOf(given);
    const t = wordsFor(facts.locale);
    const fields = fieldsOf(data);
    const values = keepable(fields);
    let target: string | Destination | undefined;
    try {
      ensureOwnOrigin(given);
      const actor = await currentActor();
      const key = actor.kind === "person" ? actor.id : facts.network;
      await countUse(`${name}:${key}`, options.limit ?? EVERYDAY);
      if (options.preview && fields.intent === "preview")
        return previewState(values, options.preview);
      const parsed = schema.safeParse(fields);
      if (!parsed.success) return { values, errors: fieldErrors(t, parsed.error.issues) };
      const result = await runOnce(actor, name, fields, () => command(actor, parsed.data));
      target = options.goTo?.(result, parsed.data);
    } catch (error) {
      unstable_rethrow(error);
      return { values, ...problemState(t, error, name) };
    }
    if (target !== undefined) redirect(addressOf(target, facts.locale));
    return { ok: true };
  };
}

function addressOf(target: string | Destination, here: Locale): string {
  const { path, locale = here } = typeof target === "string" ? { path: target } : target;
  return localizedPath(locale, path);
}

/**
 * A repeat is the same form with the same content: who goes back and sends another text from an old page has sent
 * something new, and it must not be lost.
 */
function runOnce<T>(
  actor: Actor,
  name: string,
  fields: Fields,
  work: () => Promise<T>,
): Promise<T> {
  if (actor.kind !== "person" || !REQUEST_ID.safeParse(fields.requestId).success) return work();
  return onlyOnce(actor.id, hashOf(JSON.stringify([name, fields])), work);
}

function previewState(values: NonNullable<FormState["values"]>, field: string): FormState {
  return {
    values,
    preview: renderMarkdown(String(values[field] ?? "").slice(0, 50_000)),
    previewLang: String(values.language ?? ""),
  };
}

/** The fields of a form as plain values: files and the framework's own fields are left out. */
export function fieldsOf(data: FormData): Fields {
  const fields: Fields = {};
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    const known = fields[name];
    if (known === undefined) fields[name] = value;
    else fields[name] = Array.isArray(known) ? [...known, value] : [known, value];
  }
  return fields;
}

/** Typed values that may go back to the form: never passwords. */
function keepable(fields: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !/password/i.test(name) && name !== "intent"),
  );
}
