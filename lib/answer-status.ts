/**
 * How a page tells the web process which status to answer with. A server component cannot: Next's own notFound() gives
 * readers without JavaScript an empty page, and an error page of ours would be a 200. scripts/web.mjs runs in the same
 * process and reads the note when the head of the answer is written.
 */
const shared = globalThis as typeof globalThis & { collectiveBrainStatus?: Map<string, number> };

/** Asks for this status on the answer to the request with this id. */
export function answerWith(requestId: string, status: 404 | 500): void {
  shared.collectiveBrainStatus?.set(requestId, status);
}
