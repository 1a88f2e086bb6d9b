import type { Readable } from "node:stream";
import { fileTypeFromStream } from "file-type/node";
import type { FileType } from "./schema";

/**
 * Whether the content is what the name promises.
 * @param read gives the content anew each time
 * @param head the first bytes, some kilobytes of them
 */
export async function keepsPromise(
  type: FileType,
  read: () => Readable,
  head: Uint8Array,
): Promise<boolean> {
  const found = await contentOf(read());
  return type.content ? found === type.content : found === undefined && isText(head);
}

async function contentOf(stream: Readable): Promise<string | undefined> {
  try {
    return (await fileTypeFromStream(stream))?.ext;
  } catch {
    // A container that breaks off in the middle is no proof of anything.
    return "broken";
  } finally {
    stream.destroy();
  }
}

/** Beginnings that a browser or a shell might take for a programme. */
const MARKUP = /^\s*(<\?xml|<!doctype|<!--|<(html|head|body|svg|script|style|iframe)\b|#!)/i;

function isText(head: Uint8Array): boolean {
  // Text has no control characters but tab, line feed, form feed and carriage return.
  const binary = head.some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte));
  return !binary && !MARKUP.test(new TextDecoder().decode(head));
}
