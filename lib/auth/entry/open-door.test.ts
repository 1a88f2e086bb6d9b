import { beforeAll, expect, it, vi } from "vitest";
import { db } from "../../db/client";
import { testDatabase } from "../../db/testing";
import { inTransaction } from "../../db/transaction";
import { VISITOR } from "../actor";
import { openSession } from "../nextauth";
import { issueToken } from "../tokens";
import { confirmAddress, join } from "./commands";

vi.mock("../nextauth", () => ({
  openSession: vi.fn(async () => ({ secret: "s", userId: "u", locale: "ar" })),
  closeSession: vi.fn(),
}));

beforeAll(async () => {
  process.env.JOIN_POLICY = "open";
  await testDatabase();
});

it("where the door is open, a confirmed address is let in and signed in at once", async () => {
  const email = "open@example.org";
  const password = "mango river lantern copper";
  await join(VISITOR, { email, password, name: "Nour", locale: "ar", joinMessage: "" });
  const { id: userId } = await db().user.findUniqueOrThrow({ where: { email } });
  const { secret: token } = await inTransaction((tx) =>
    issueToken(tx, { purpose: "verify", userId }),
  );
  expect(await confirmAddress(VISITOR, { token, password })).toEqual({ path: "/", locale: "ar" });
  expect(openSession).toHaveBeenCalledWith({ by: "password", email, password });
  expect(await db().user.findUniqueOrThrow({ where: { email } })).toMatchObject({
    state: "active",
    handle: "nour",
    joinMessage: null,
  });
});
