import { createHash, randomBytes } from "node:crypto";

/** A fresh secret of 256 random bits for a session or a mailed link. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: it cannot be turned back. */
export const hashOf = (secret: string): string =>
  createHash("sha256").update(secret).digest("base64url");
