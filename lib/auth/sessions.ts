import type { Prisma } from "@/prisma/generated/client";
import { now } from "../clock";

/** The table of sessions inside a transaction, and nothing else. */
type Sessions = Pick<Prisma.TransactionClient, "session">;

/** Which sessions of a person: all, all but one, or only one. */
interface Which {
  but?: string;
  only?: string;
}

/** Ends sessions at once: each request looks its session up. */
export async function endSessions(
  tx: Sessions,
  userId: string,
  { but, only }: Which = {},
): Promise<void> {
  await tx.session.updateMany({
    where: {
      userId,
      revokedAt: null,
      ...(only === undefined ? {} : { id: only }),
      ...(but === undefined ? {} : { NOT: { id: but } }),
    },
    data: { revokedAt: now() },
  });
}
