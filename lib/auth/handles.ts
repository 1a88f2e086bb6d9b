import slugify from "@sindresorhus/slugify";
import type { Prisma } from "@/prisma/generated/client";
import { newId } from "../db/ids";

/** The table of accounts inside a transaction, and nothing else. */
type Users = Pick<Prisma.TransactionClient, "user">;

/** The part of an address that names a person stays short enough to be said. */
const HANDLE_LENGTH = 40;

/** Namesakes that are counted; after that a handle ends in letters of chance. */
const NAMESAKES = 50;

/** A free readable handle for a name, ASCII: "amina-diallo", then "amina-diallo-2" and so on. */
export async function freeHandle(tx: Users, name: string): Promise<string> {
  const base = slugify(name).slice(0, HANDLE_LENGTH).replace(/-+$/, "") || "person";
  const wished = Array.from({ length: NAMESAKES }, (_, n) => (n === 0 ? base : `${base}-${n + 1}`));
  const rows = await tx.user.findMany({
    where: { handle: { in: wished } },
    select: { handle: true },
    take: NAMESAKES,
  });
  const taken = new Set(rows.map(({ handle }) => handle));
  return wished.find((handle) => !taken.has(handle)) ?? `${base}-${newId()}`;
}
