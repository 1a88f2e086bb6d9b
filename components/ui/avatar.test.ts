import { expect, it } from "vitest";
import { avatarColour, initials } from "./avatar";

it("takes the first letters of the first and the last name, in their own script", () => {
  expect(initials("Fatima Zahra Benali")).toBe("FB");
  expect(initials("M. K.")).toBe("MK");
  expect(initials("يوسف")).toBe("ي");
  expect(initials("Élise")).toBe("É");
  expect(initials("")).toBe("");
});

it("gives a person the same colour every time, and people different ones", () => {
  expect(avatarColour("person-1")).toBe(avatarColour("person-1"));
  const colours = new Set(Array.from({ length: 40 }, (_, n) => avatarColour(`person-${n}`)));
  expect(colours).toEqual(new Set([0, 1, 2, 3]));
});
