import type { Instrumentation } from "next";

/** Checks the settings when the web process starts: a wrong one stops it with a sentence. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { config } = await import("./lib/config");
  config();
}

/** Every error that a page or handler let through, under the digest that the reader is shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import("./lib/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error(
    {
      err: error,
      digest,
      requestId: request.headers["x-request-id"],
      method: request.method,
      route: context.routePath,
    },
    "request failed",
  );
};
