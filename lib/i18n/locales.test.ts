import { describe, expect, it } from "vitest";
import { directionOf, localizedPath, negotiate, splitPath } from "./locales";
import { wordsFor } from "./words";

describe("the language of an address", () => {
  it.each([
    ["/resources", null, "/resources"],
    ["/fr/resources", "fr", "/resources"],
    ["/ar", "ar", "/"],
    ["/french/x", null, "/french/x"],
    ["/", null, "/"],
    ["/en//other.example", "en", "/other.example"],
    ["/en/\\\\other.example", "en", "/other.example"],
  ])("%s", (pathname, locale, rest) => {
    expect(splitPath(pathname)).toEqual({ locale, rest });
  });

  it("has no prefix in English", () => {
    expect(localizedPath("en", "/resources")).toBe("/resources");
    expect(localizedPath("ar", "/resources")).toBe("/ar/resources");
    expect(localizedPath("fr", "/")).toBe("/fr");
  });
});

describe("the browser's wish", () => {
  it.each([
    ["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
    ["de, ar;q=0.5, en;q=0.4", "ar"],
    ["en;q=0.3, pt-BR;q=0.9", "pt"],
    ["de", null],
    ["fr;q=0", null],
    ["*", null],
    [null, null],
    [";;q=,,", null],
  ])("%s", (header, locale) => {
    expect(negotiate(header)).toBe(locale);
  });
});

describe("words of a language", () => {
  it("know their direction", () => {
    expect([directionOf("ar"), directionOf("fr")]).toEqual(["rtl", "ltr"]);
  });

  it("name countries and languages for the reader", () => {
    expect(wordsFor("fr").country("MA")).toBe("Maroc");
    expect(wordsFor("ar").language("fr")).toBe("الفرنسية");
    expect(wordsFor("en").endonym("fr")).toBe("Français");
    expect(wordsFor("en").country("not a code")).toBe("not a code");
  });

  it("keep Western digits in Arabic", () => {
    expect(wordsFor("ar").number(1234)).toMatch(/1.?234/);
    expect(wordsFor("ar").date("2013-04-08")).toContain("2013");
  });

  it("use the form of the number", () => {
    const t = wordsFor("ar");
    const forms = [0, 1, 2, 3, 11, 100].map((seconds) => t("errors.too-many", { seconds }));
    expect(new Set(forms).size).toBe(6);
  });

  it("say sizes and short dates as far as they are known", () => {
    const t = wordsFor("en");
    expect(t.bytes(412_345)).toBe("412 kB");
    expect(t.bytes(2_500_000)).toBe("2.5 MB");
    expect([t.isoDate("2015"), t.isoDate("2016-11")]).toEqual(["2015", "November 2016"]);
  });

  it("fall back from a missing label to English, and say so", () => {
    const t = wordsFor("pt");
    expect([t.label({ en: "Housing" }), t.labelLanguage({ en: "Housing" })]).toEqual([
      "Housing",
      "en",
    ]);
    expect(t.label({ en: "Housing", pt: "Habitação" })).toBe("Habitação");
  });
});
