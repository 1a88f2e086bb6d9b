import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idOfSource, newId } from "./db/ids";
import { idOfSlug, slugOf } from "./slug";

describe("addresses of records", () => {
  it("are readable and end in the id", () => {
    expect(slugOf("Économie sociale et solidaire", "0123456789ab")).toBe(
      "economie-sociale-et-solidaire-0123456789ab",
    );
  });

  it("transliterate other scripts", () => {
    expect(slugOf("التعاونيات", "0123456789ab")).toMatch(/^[a-z-]+-0123456789ab$/);
  });

  it("keep whole words of a long title", () => {
    const slug = slugOf(`${"cooperation ".repeat(9)}`, "0123456789ab");
    expect(slug).toMatch(/^(cooperation-)+0123456789ab$/);
    expect(slug.length).toBeLessThan(75);
  });

  it("give the id back for any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
        const id = newId();
        expect(idOfSlug(slugOf(title, id))).toBe(id);
      }),
    );
  });

  it("without an id are nobody's", () => {
    expect(idOfSlug("economie-sociale")).toBeNull();
    expect(idOfSlug("")).toBeNull();
  });
});

describe("ids", () => {
  it("of a source are the same on every installation", () => {
    expect(idOfSource("res-reader-2010")).toBe(idOfSource("res-reader-2010"));
    expect(idOfSource("res-reader-2010")).not.toBe(idOfSource("res-reader-2011-es"));
  });
});
