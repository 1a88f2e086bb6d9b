import { createHash, randomBytes } from "node:crypto";

/** Crockford-like alphabet: digits and letters that cannot be mistaken for one another. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

const encode = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 12), (byte) => ALPHABET[byte & 31]).join("");

/** A fresh random id: 12 characters, 60 bits, safe in addresses. */
export const newId = (): string => encode(randomBytes(12));

/** The id that belongs to an id of the starter corpus: the same on every installation. */
export const idOfSource = (sourceId: string): string =>
  encode(createHash("sha256").update(sourceId).digest());

/** The shape of an id, for parsing addresses. */
export const ID_PATTERN = /^[0-9a-hjkmnp-tv-z]{12}$/;
