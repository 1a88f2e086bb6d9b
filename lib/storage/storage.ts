import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, constants, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { config } from "../config";

/** What is known of bytes once they are stored. */
export interface StoredObject {
  /** Random name; never derived from the name a person gave. */
  key: string;
  size: number;
  sha256: string;
}

/** Where files lie. Local disk now; an S3 bucket fits the same five calls. */
export interface Storage {
  /**
   * Streams bytes to a new object; it exists only when all of it has arrived and is on disk.
   * @throws TooLarge when more than `maxBytes` arrive; nothing is kept then
   */
  put(body: Readable, maxBytes: number): Promise<StoredObject>;
  /** A stream of the bytes from `start` to `end`, both included. */
  read(key: string, range?: { start: number; end: number }): Readable;
  /** The first `length` bytes, for telling the type by content. */
  head(key: string, length: number): Promise<Uint8Array>;
  remove(key: string): Promise<void>;
  /** @throws when the place cannot be written to */
  check(): Promise<void>;
}

/** More bytes arrived than allowed. */
export class TooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`more than ${maxBytes} bytes`);
    this.name = "TooLarge";
  }
}

/** Files below `root`, spread over 256 folders, written beside and renamed when whole. */
export function localStorage(root: string): Storage {
  const place = (key: string) => {
    if (!/^[0-9a-f]{32}$/.test(key)) throw new Error("not a storage key");
    return path.join(root, key.slice(0, 2), key);
  };
  return {
    async put(body, maxBytes) {
      const key = randomBytes(16).toString("hex");
      const target = place(key);
      const partial = `${target}.partial`;
      await mkdir(path.dirname(target), { recursive: true });
      const measure = measuring(maxBytes);
      try {
        // flush: on disk before anybody is told it is saved.
        await pipeline(body, measure.stream, createWriteStream(partial, { flush: true }));
        await rename(partial, target);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
      return { key, ...measure.result() };
    },
    read: (key, range) => createReadStream(place(key), range),
    async head(key, length) {
      const file = await open(place(key));
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    remove: (key) => rm(place(key), { force: true }),
    async check() {
      await mkdir(root, { recursive: true });
      await access(root, constants.W_OK);
    },
  };
}

function measuring(maxBytes: number) {
  const hash = createHash("sha256");
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) return done(new TooLarge(maxBytes));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ size, sha256: hash.digest("hex") }) };
}

let cached: Storage | undefined;

/** The storage of this installation: files under DATA_DIR/files. */
export function storage(): Storage {
  cached ??= localStorage(path.join(config().DATA_DIR, "files"));
  return cached;
}
