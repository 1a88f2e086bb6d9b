import { Readable } from "node:stream";
import { type RouteVisit, route } from "@/lib/auth/route";
import { byteRange, fileHeaders, isKnown } from "@/lib/resources/files/delivery";
import { getFile } from "@/lib/resources/files/queries";
import { storage } from "@/lib/storage/storage";

interface Params {
  id: string;
  name: string;
}

/** Players and offline readers ask for a file in many small parts. */
const OFTEN = { limit: { points: 600, seconds: 60 } };

/** Sends a file, or the part of it that is asked for. The policy is asked each time; HEAD gets the same headers. */
async function send({ actor, request, params }: RouteVisit<Params>): Promise<Response> {
  const file = await getFile(actor, params.id);
  const headers = fileHeaders(file, new URL(request.url).searchParams.has("inline"));
  if (isKnown(request.headers, file)) return new Response(null, { status: 304, headers });
  const range = byteRange(request.headers, file);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("content-length", String(range ? range.end - range.start + 1 : file.size));
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${file.size}`);
  const body =
    request.method === "HEAD"
      ? null
      : (Readable.toWeb(storage().read(file.storageKey, range ?? undefined)) as ReadableStream);
  return new Response(body, { status: range ? 206 : 200, headers });
}

export const GET = route<Params>("files.read", send, OFTEN);
export const HEAD = route<Params>("files.read", send, OFTEN);
