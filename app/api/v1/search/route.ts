import { route } from "@/lib/auth/route";
import { config } from "@/lib/config";
import { Invalid, TooMany } from "@/lib/errors";
import { search } from "@/lib/search/queries";
import { type SearchInput, searchSchema } from "@/lib/search/schema";
import { itemOf } from "@/lib/search/views";

/** Seconds after which a search that ran into its deadline may be tried again. */
const RETRY_SECONDS = 10;

/** Programs ask faster than people type. */
const OFTEN = { points: 300, seconds: 60 };

/**
 * GET /api/v1/search?q=&language=&type=&limit= → { items, total }. What was not parsed is a 400, a search that took too
 * long a 429 with Retry-After, both after RFC 9457.
 */
export const GET = route(
  "api.search",
  async ({ actor, request }) => {
    const results = await search(actor, parsed(new URL(request.url).searchParams));
    if (results.tooSlow) throw new TooMany(RETRY_SECONDS);
    const origin = config().APP_URL;
    return Response.json({
      items: results.hits.map((hit) => itemOf(hit, origin)),
      total: results.total,
    });
  },
  { limit: OFTEN },
);

function parsed(params: URLSearchParams): SearchInput {
  const given = ["q", "language", "type", "limit"].map((name) => [name, params.get(name) ?? ""]);
  const { success, data, error } = searchSchema.safeParse(Object.fromEntries(given));
  if (success) return data;
  throw new Invalid(
    Object.fromEntries(error.issues.map((issue) => [String(issue.path[0]), issue.message])),
  );
}
