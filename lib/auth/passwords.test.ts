import { describe, expect, it } from "vitest";
import { hashPassword, isGuessable, matchesPassword } from "./passwords";

const amina = { name: "Amina Diallo", email: "amina.diallo@coop-kaolack.example" };

describe("a password that can be guessed is refused", () => {
  it.each([
    ["a common sentence", "Correct Horse Battery Staple"],
    ["a common sentence in French", "Je t'aime pour toujours"],
    ["one key", "aaaaaaaaaaaaaaaaaaaa"],
    ["a word again and again", "kaolackkaolackkaolack"],
    ["a word again and again, cut off", "sunsetsunsetsun"],
    ["the alphabet", "abcdefghijklmnopqrst"],
    ["digits in order, with a sign", "1234567890123456789!"],
    ["a keyboard row and back", "qwertyuiop0987654321"],
    ["a French keyboard row", "azertyuiopqsdfghjklm"],
    ["an Arabic keyboard row", "ضصثقفغعهخحجدشسيبلات"],
    ["the name of this place", "CollectiveBrain2026!"],
    ["the word password", "password-password-2026"],
    ["her name", "AminaDiallo2026!!"],
    ["her address", "coop-kaolack-amina-1"],
  ])("%s", (_why, password) => {
    expect(isGuessable(password, amina)).toBe(true);
  });
});

describe("a password of several words is accepted", () => {
  it.each([
    "mango river lantern copper",
    "trois chaises sous le manguier",
    "la lluvia de agosto en Puebla",
    "عشر نخلات قرب البئر القديم",
    "vT9#mK2$xQ7!pL4",
    "my collective of brainy weavers",
  ])("%s", (password) => {
    expect(isGuessable(password, amina)).toBe(false);
  });
});

describe("a stored password", () => {
  it("is argon2id with 19 MiB, two passes, one lane", async () => {
    expect(await hashPassword("mango river lantern copper")).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
  });

  it("is recognised, also when a keyboard writes the same letters differently", async () => {
    const stored = await hashPassword("un été à Agadir, dix paniers");
    expect(await matchesPassword("un été à Agadir, dix paniers".normalize("NFD"), stored)).toBe(
      true,
    );
    expect(await matchesPassword("un ete a Agadir, dix paniers", stored)).toBe(false);
  });

  it("takes as long to refuse when there is none", async () => {
    const stored = await hashPassword("mango river lantern copper");
    const time = async (hash: string | null) => {
      const start = performance.now();
      expect(await matchesPassword("something else", hash)).toBe(false);
      return performance.now() - start;
    };
    await time(null);
    // The fastest of several, taken in turns: what a busy machine adds is no part of the answer.
    const times: [number, number][] = [];
    for (let i = 0; i < 10; i++) times.push([await time(stored), await time(null)]);
    const [known, unknown] = [0, 1].map((at) => Math.min(...times.map((pair) => pair[at] ?? 0)));
    expect((unknown ?? 0) / (known ?? 1)).toBeGreaterThan(0.5);
    expect((unknown ?? 0) / (known ?? 1)).toBeLessThan(2);
  });
});
