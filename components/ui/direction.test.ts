import { expect, it } from "vitest";
import { textDirection } from "./direction";

it("knows in which direction a language is written", () => {
  expect(textDirection("ar")).toBe("rtl");
  expect(textDirection("fa-AF")).toBe("rtl");
  expect(textDirection("pt-BR")).toBe("ltr");
  expect(textDirection("ar-Latn")).toBe("ltr");
  expect(textDirection("ku-Arab")).toBe("rtl");
});

it("leaves the direction to the browser when the language is unknown", () => {
  expect(textDirection(undefined)).toBe("auto");
  expect(textDirection("")).toBe("auto");
});
