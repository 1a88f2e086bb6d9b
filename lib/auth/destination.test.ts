import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "./destination";

const ORIGIN = "https://brain.example";

describe("an address to come back to", () => {
  it.each([
    ["/resources/savings-box-abc", "/resources/savings-box-abc"],
    ["/search?q=caf%C3%A9&type=resource", "/search?q=caf%C3%A9&type=resource"],
    ["/fr/resources", "/resources"],
    ["/ar", "/"],
    ["/a/../resources", "/resources"],
    ["/resources#comments", "/resources"],
  ])("keeps %s as %s", (given, kept) => {
    expect(ownPath(given, ORIGIN)).toBe(kept);
  });

  it.each([
    "",
    "resources",
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/fr//evil.example",
    "/%0d%0aLocation: x\r\n",
    "javascript:alert(1)",
    "http:///evil.example",
  ])("refuses %j", (given) => {
    expect(ownPath(given, ORIGIN)).toBeNull();
  });

  it("never leaves this site, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.webPath()), (given) => {
        const path = ownPath(given, ORIGIN);
        if (path !== null) expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
      }),
    );
  });
});
