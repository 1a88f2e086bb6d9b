import { PassThrough, Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy, { type Busboy } from "busboy";
import { Invalid } from "../errors";
import type { TypedFields } from "./draft";

/** Far above any form of ours; a form that goes beyond is not one of ours. */
const MOST_TEXT = 4_000_000;
const LIMITS = { fieldSize: 1_000_000, fields: 400, files: 60, parts: 460, headerPairs: 20 };

type TakeFile = (name: string, body: Readable) => Promise<void>;

/**
 * Reads a multipart form while it arrives: fields into memory, each file as a stream to `takeFile`, one after the other
 * and never whole in memory. Whatever `takeFile` leaves unread is read away, so that the fields behind it arrive.
 * @throws Invalid when it is no multipart form, or broke off before its announced end
 */
export async function receiveForm(request: Request, takeFile: TakeFile): Promise<TypedFields> {
  const fields: TypedFields = {};
  const parser = parserFor(request);
  let files: Promise<void> = Promise.resolve();
  let text = 0;
  parser.on("field", (name, value) => {
    text += value.length;
    if (text > MOST_TEXT) parser.destroy(new Error("too much text"));
    else addField(fields, name, value);
  });
  parser.on("file", (_field, file, { filename }) => {
    const name = filename ?? "";
    files = files.then(
      () => (name ? hand(file, name, takeFile) : void file.resume()),
      (error: unknown) => {
        // After a fault the rest is still read away, or the form would never end.
        file.resume();
        throw error;
      },
    );
    // Told below; without this line Node ends the process when the form itself breaks off first.
    files.catch(() => {});
  });
  const counter = counting();
  try {
    await pipeline(bodyOf(request), counter.stream, parser);
  } catch {
    await files.catch(() => {});
    throw new Invalid({ "": "interrupted" });
  }
  await files;
  const announced = request.headers.get("content-length");
  if (announced !== null && Number(announced) !== counter.bytes()) {
    throw new Invalid({ "": "interrupted" });
  }
  return fields;
}

function parserFor(request: Request): Busboy {
  try {
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    if (!headers["content-type"].startsWith("multipart/form-data")) throw new Error("no form");
    return busboy({ headers, defParamCharset: "utf8", limits: LIMITS });
  } catch {
    throw new Invalid({ "": "interrupted" });
  }
}

const bodyOf = (request: Request): Readable =>
  request.body
    ? Readable.fromWeb(request.body as unknown as WebStream<Uint8Array>)
    : Readable.from([]);

function addField(fields: TypedFields, name: string, value: string): void {
  // Set by name: "__proto__" must become a field like any other.
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const next = known === undefined ? value : [known, value].flat();
  Object.defineProperty(fields, name, { value: next, enumerable: true, configurable: true });
}

/** The taker gets a stream of its own, so that closing it does not close the form. */
async function hand(file: Readable, name: string, takeFile: TakeFile): Promise<void> {
  const body = new PassThrough();
  file.on("error", (error) => body.destroy(error));
  file.on("close", () => !file.readableEnded && body.destroy(new Error("broken off")));
  file.pipe(body);
  try {
    await takeFile(name, body);
  } finally {
    file.unpipe(body);
    body.destroy();
    file.resume();
  }
}

function counting() {
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes };
}
