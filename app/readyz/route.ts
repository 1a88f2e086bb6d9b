import { readiness } from "@/lib/readiness";

export const dynamic = "force-dynamic";

/** Whether work can be done: database, migrations, storage, worker. 503 names what is missing. */
export async function GET(): Promise<Response> {
  const checks = await readiness();
  const ready = Object.values(checks).every((check) => check === "ok");
  return Response.json(
    { status: ready ? "ok" : "unavailable", checks },
    { status: ready ? 200 : 503 },
  );
}
