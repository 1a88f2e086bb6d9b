import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { filesBelow } from "./run.mjs";
import { inRoot } from "./settings.mjs";

const FOLDER = ".next/static";
const TYPES = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };

/**
 * Writes a Brotli twin beside every script and style of the build, at the highest level: a sixth fewer bytes than the
 * gzip that Next makes anew for each reader, and no work at all when they are asked for.
 */
export function compressStatic() {
  for (const name of filesBelow([FOLDER]).filter((file) => path.extname(file) in TYPES)) {
    const bytes = readFileSync(inRoot(name));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(inRoot(`${name}.br`), brotliCompressSync(bytes, { params }));
  }
}

/**
 * Answers with the Brotli twin of a script or style.
 * @returns whether it did; otherwise Next answers
 */
export function serveCompressed(request, response, address) {
  const type = TYPES[path.extname(address)];
  if (!type || !address.startsWith("/_next/static/") || address.includes("..")) return false;
  if (!/\bbr\b/.test(String(request.headers["accept-encoding"] ?? ""))) return false;
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const file = inRoot(FOLDER, `${address.slice("/_next/static/".length)}.br`);
  if (!existsSync(file)) return false;
  response.writeHead(200, {
    "content-type": type,
    "content-encoding": "br",
    "content-length": statSync(file).size,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
  return true;
}
