import { unstable_rethrow } from "next/navigation";
import { Denied, Invalid, NotFound, reportError, TooMany } from "../errors";
import { TooLarge } from "../storage/storage";
import type { Actor } from "./actor";
import { countUse, EVERYDAY, type Limit } from "./limits";
import { ensureOwnOrigin, factsOf, type RequestFacts } from "./request";
import { currentActor } from "./session";

/** What a route handler is given. */
export interface RouteVisit<Params> {
  actor: Actor;
  request: Request;
  params: Params;
  facts: RequestFacts;
}

interface RouteOptions {
  limit?: Limit;
  /** Shown instead of problem+json, for forms posted without script. */
  onProblem?: (error: unknown, request: Request) => Response | undefined;
}

/**
 * The one wrapper around every route handler: own origin for anything but GET and HEAD, actor, limit, and
 * errors as application/problem+json (RFC 9457) with an id that stands in the log. Answers are private and not stored
 * unless the handler says otherwise.
 */
export function route<Params = Record<string, never>>(
  name: string,
  handle: (visit: RouteVisit<Params>) => Promise<Response>,
  options: RouteOptions = {},
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const facts = factsOf(request.headers);
    try {
      if (request.method !== "GET" && request.method !== "HEAD") ensureOwnOrigin(request.headers);
      const actor = await currentActor();
      const key = actor.kind === "person" ? actor.id : facts.network;
      await countUse(`${name}:${key}`, options.limit ?? EVERYDAY);
      const params = await context.params;
      return sealed(await handle({ actor, request, params, facts }));
    } catch (error) {
      unstable_rethrow(error);
      return options.onProblem?.(error, request) ?? problemOf(error, name, facts.requestId);
    }
  };
}

function sealed(response: Response): Response {
  if (!response.headers.has("cache-control")) {
    response.headers.set("cache-control", "private, no-store");
  }
  return response;
}

function problemOf(error: unknown, where: string, requestId: string): Response {
  if (error instanceof NotFound) return problem(404, "not-found", requestId);
  if (error instanceof Denied) return problem(403, error.reason, requestId);
  if (error instanceof Invalid) return problem(400, "invalid", requestId, { fields: error.fields });
  if (error instanceof TooLarge) return problem(413, "too-large", requestId);
  if (error instanceof TooMany) {
    const refused = problem(429, "too-many", requestId);
    refused.headers.set("retry-after", String(error.seconds));
    return refused;
  }
  return problem(500, "unexpected", reportError(error, { where, requestId }));
}

/** A problem document after RFC 9457; `instance` is the id that stands in the log. */
function problem(status: number, title: string, id: string, more: object = {}): Response {
  return Response.json(
    {
      type: "about:blank",
      title,
      status,
      instance: `urn:request:${id}`,
      ...more,
    },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "private, no-store",
      },
    },
  );
}
