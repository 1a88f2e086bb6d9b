import { Denied } from "../errors";
import type { Actor } from "./actor";

/** The answer of a policy: allowed, or refused because of a reason (a key below `errors.` in the messages). */
export type Verdict = { allowed: true } | { allowed: false; because: string };

export const allow: Verdict = { allowed: true };

/** A refusal with its reason, a kebab-case key such as "thread-locked". */
export const deny = (because: string): Verdict => ({ allowed: false, because });

/**
 * Goes on only when the verdict allows it.
 * @throws Denied with the reason
 */
export function ensure(verdict: Verdict): void {
  if (!verdict.allowed) throw new Denied(verdict.because);
}

/**
 * The id of the person who answers for an act: contributions and decisions have a human author.
 * @throws Denied for visitors and the system
 */
export function authorOf(actor: Actor): string {
  if (actor.kind !== "person") throw new Denied("sign-in");
  return actor.id;
}
