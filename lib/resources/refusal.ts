import { Denied, Invalid } from "../errors";

/**
 * Why a file was refused, as a key below `errors.`
 * @throws what is no refusal
 */
export function refusalOf(error: unknown): string {
  if (error instanceof Denied) return error.reason;
  if (error instanceof Invalid) return Object.values(error.fields)[0] ?? "file-content";
  throw error;
}
