export const dynamic = "force-dynamic";

/** The process lives. Asks nothing of anybody, so that a slow database does not get it killed. */
export const GET = (): Response => Response.json({ status: "ok" });
