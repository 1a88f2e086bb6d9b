import { contentDisposition } from "./file-name";
import type { ReadableFile } from "./queries";

/** What a browser shows by itself without running anything; all else is saved to disk. */
const SHOWN =
  /^(image\/(jpeg|png|webp)|text\/(plain|csv|markdown)|application\/pdf|audio\/mpeg|video\/mp4)$/;

/**
 * The headers of a file (SECURITY rules 13, 19, 30): saved unless `inline` was asked for, never guessed, never run, used
 * by our own pages only. Browsers may keep what is open to all, but ask each time whether it still is.
 */
export function fileHeaders(file: ReadableFile, inline: boolean): Headers {
  const { mediaType, name, open } = file;
  const shown = inline && SHOWN.test(mediaType);
  return new Headers({
    "content-type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
    "content-disposition": contentDisposition(shown ? "inline" : "attachment", name),
    "content-security-policy": policyFor(mediaType, shown),
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "accept-ranges": "bytes",
    etag: tagOf(file),
    "cache-control": open ? "private, no-cache" : "private, no-store",
  });
}

/** Chromium shows no PDF in a sandbox; its viewer is a sandbox of its own. */
const policyFor = (mediaType: string, shown: boolean): string =>
  shown && mediaType === "application/pdf"
    ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
    : "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const tagOf = ({ sha256 }: ReadableFile): string => `"${sha256}"`;

/** Whether the browser has these very bytes (If-None-Match, RFC 9110, 13.1.2). */
export function isKnown(headers: Headers, file: ReadableFile): boolean {
  const tags = headers.get("if-none-match")?.split(",") ?? [];
  return tags.some((tag) => ["*", tagOf(file)].includes(tag.trim().replace(/^W\//, "")));
}

/**
 * The part that is asked for (RFC 9110, 14.2): null for all of it. One range is served; several at once, or one that
 * cannot be read, are answered with the whole file, as the standard allows.
 */
export function byteRange(
  headers: Headers,
  file: ReadableFile,
): { start: number; end: number } | "unsatisfiable" | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(headers.get("range")?.trim() ?? "");
  const condition = headers.get("if-range");
  if (!asked || (condition !== null && condition !== tagOf(file))) return null;
  const [, first = "", last = ""] = asked;
  if (first === "") return last === "" ? null : suffix(Number(last), file.size);
  const start = Number(first);
  const end = last === "" ? file.size - 1 : Math.min(Number(last), file.size - 1);
  if (last !== "" && Number(last) < start) return null;
  return start >= file.size ? "unsatisfiable" : { start, end };
}

const suffix = (length: number, size: number) =>
  length === 0 || size === 0
    ? ("unsatisfiable" as const)
    : { start: Math.max(0, size - length), end: size - 1 };
