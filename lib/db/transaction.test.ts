import { beforeAll, describe, expect, it } from "vitest";
import { db } from "./client";
import { newId } from "./ids";
import { person, testDatabase } from "./testing";
import { inTransaction, onlyOnce } from "./transaction";

beforeAll(testDatabase);

const write = (key: string) =>
  inTransaction(async (tx) => {
    await tx.mail.create({
      data: {
        id: newId(),
        key: `${key}:${newId()}`,
        to: "a@example.org",
        subject: key,
        text: "",
        html: "",
      },
    });
    return { key };
  });

const written = (subject: string) => db().mail.count({ where: { subject } });

describe("a form that is sent twice", () => {
  it("is carried out once and answered twice, also at the same moment", async () => {
    const { id } = await person("member");
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => onlyOnce(id, "request-0001", () => write("together"))),
    );
    expect(new Set(answers.map((answer) => answer.key))).toEqual(new Set(["together"]));
    expect(await onlyOnce(id, "request-0001", () => write("other"))).toEqual({ key: "together" });
    expect([await written("together"), await written("other")]).toEqual([1, 0]);
  });

  it("is carried out again when the first attempt failed", async () => {
    const { id } = await person("member");
    const failing = () => inTransaction(async () => Promise.reject(new Error("broken")));
    await expect(onlyOnce(id, "request-0002", failing)).rejects.toThrow("broken");
    await onlyOnce(id, "request-0002", () => write("second try"));
    expect(await written("second try")).toBe(1);
  });

  it("does not answer another person", async () => {
    const [one, two] = [await person("member"), await person("member")];
    await onlyOnce(one.id, "request-0003", () => write("mine"));
    await onlyOnce(two.id, "request-0003", () => write("mine"));
    expect(await written("mine")).toBe(2);
  });
});

describe("the record of what happened", () => {
  it("is only ever added to", async () => {
    const event = await db().event.create({ data: { name: "x", subject: "x:1", payload: {} } });
    await expect(db().event.delete({ where: { id: event.id } })).rejects.toThrow(/append-only/);
    await expect(
      db().event.update({ where: { id: event.id }, data: { name: "y" } }),
    ).rejects.toThrow(/append-only/);
  });
});
