import { randomBytes } from "node:crypto";
import { log } from "./log";

/** A refusal with its reason, a key below `errors.` in the messages. */
export class Denied extends Error {
  constructor(readonly reason: string) {
    super(`denied: ${reason}`);
    this.name = "Denied";
  }
}

/** Missing, or not for this actor to see: both give the same answer. */
export class NotFound extends Error {
  constructor() {
    super("not found");
    this.name = "NotFound";
  }
}

/** Input that only the database could judge wrong, told at its field. Values are message keys. */
export class Invalid extends Error {
  constructor(readonly fields: Record<string, string>) {
    super(`invalid: ${Object.keys(fields).join(", ")}`);
    this.name = "Invalid";
  }
}

/** Somebody else saved in the meantime; `theirs` is the text that stands now. */
export class Conflict extends Error {
  constructor(readonly theirs: string) {
    super("edited in the meantime");
    this.name = "Conflict";
  }
}

/** Too many attempts; `seconds` says when to try again. */
export class TooMany extends Error {
  constructor(readonly seconds: number) {
    super(`too many attempts, wait ${seconds} s`);
    this.name = "TooMany";
  }
}

/**
 * Writes an unexpected error to the log under a fresh id.
 * @returns the id, eight characters, to show to the person
 */
export function reportError(error: unknown, context: Record<string, unknown> = {}): string {
  const errorId = randomBytes(5).toString("base64url").slice(0, 7).toUpperCase();
  log.error({ ...context, errorId, err: error }, "unexpected error");
  return errorId;
}
