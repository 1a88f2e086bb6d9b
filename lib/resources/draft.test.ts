import { describe, expect, it } from "vitest";
import { licenceOf } from "./corpus/schema";
import { type Draft, readDraft, withPlaces } from "./draft";
import { publishingIssues } from "./schema";
import { WHOLE_REPORT } from "./testing";

const EMPTY: Draft = readEmpty();

function readEmpty(): Draft {
  const lists =
    "creators languages countries themes countriesFrom countriesTo organisations results";
  const more = "enablingFactors lessons howToReplicate";
  const texts =
    "type title language abstract body publisher url licence triangularPartner periodStart";
  const rest = "periodEnd challenge solution sustainability";
  const named = (names: string, value: unknown) => names.split(" ").map((name) => [name, value]);
  return {
    ...Object.fromEntries([...named(`${lists} ${more}`, []), ...named(`${texts} ${rest}`, "")]),
    year: null,
    editionId: null,
    alternativeTitles: {},
  };
}

const issuesOf = (draft: Partial<Draft>, files = 0) =>
  Object.fromEntries(
    publishingIssues({ ...EMPTY, ...WHOLE_REPORT, ...draft, files }).map(({ path, message }) => [
      String(path[0]),
      message,
    ]),
  );

describe("reading a form leniently", () => {
  it("takes what is in the form and leaves the rest as it is", () => {
    expect(readDraft({ title: " Hm \r\n", intent: "save", version: "3" })).toEqual({
      draft: { title: "Hm" },
      unread: {},
    });
  });

  it("reads one creator a line, ticks and choices of one name together, and drops what is no code", () => {
    const { draft } = readDraft({
      creators: "Amina\n\n  Rosa  ",
      languages: ["fr", "", "fr", "FR"],
      countries: ["MA", "maroc, Cote d'Ivoire", "السنغال", ""],
      moreLanguages: "sw",
      themes: "",
      "title.fr": "Titre",
      "title.es": " ",
    });
    expect(draft).toEqual({
      creators: ["Amina", "Rosa"],
      languages: ["fr", "sw"],
      countries: ["MA", "CI", "SN"],
      themes: [],
      alternativeTitles: { fr: "Titre" },
    });
  });

  it.each([
    ["2013", 2013],
    ["May 2013", 2013],
    ["٢٠١٣", 2013],
    ["", null],
  ])("finds the year in %j", (typed, year) => {
    expect(readDraft({ year: typed })).toEqual({ draft: { year }, unread: {} });
  });

  it("gives back a year that is none", () => {
    expect(readDraft({ year: "long ago" }).unread).toEqual({ year: "long ago" });
  });

  it("gives back countries that are none, and keeps the others", () => {
    expect(readDraft({ countriesFrom: ["Narnia, Kenya", "Atlantis"] })).toEqual({
      draft: { countriesFrom: ["KE"] },
      unread: { countriesFrom: "Narnia, Atlantis" },
    });
  });

  it("never empties type and language, whose columns always name one", () => {
    expect(readDraft({ type: "", language: "x" }).draft).toEqual({});
  });

  it("takes the other licence when the short list did not have it", () => {
    const { draft } = readDraft({ licence: "other", otherLicence: "CC-BY-3.0-IGO" });
    expect(draft.licence).toBe("CC-BY-3.0-IGO");
    expect(readDraft({ licence: "other" }).draft.licence).toBe("");
  });

  it("keeps text well-formed", () => {
    const { draft } = readDraft({ title: "a\u0000b\ud800", body: "e\u0301" });
    expect(draft).toEqual({ title: "ab\ufffd", body: "é" });
  });
});

describe("asking strictly before it is published", () => {
  it("a whole report", () => {
    expect(issuesOf({})).toEqual({});
  });

  it.each<[string, Partial<Draft>, string, string]>([
    ["a licence", { licence: "" }, "licence", "licence-needed"],
    ["a known licence", { licence: "mine" }, "licence", "licence-needed"],
    ["a title", { title: "Hm" }, "title", "title-needed"],
    ["a theme", { themes: [] }, "themes", "themes-needed"],
    ["an abstract", { abstract: "Short" }, "abstract", "abstract-needed"],
    ["something to read", { url: "" }, "files", "nothing-to-read"],
    ["a whole address", { url: "www.example.org" }, "url", "url"],
    ["a possible year", { year: 9999 }, "year", "year"],
    ["a known type", { type: "poem" }, "type", "choose"],
  ])("%s", (_, draft, field, message) => {
    expect(issuesOf(draft)).toEqual({ [field]: message });
  });

  it("no copy of what one may only link to", () => {
    expect(issuesOf({ licence: "link-only" }, 1)).toEqual({ licence: "link-only-with-files" });
    expect(issuesOf({ licence: "link-only" })).toEqual({});
  });
});

it("a good practice is about the places it went between", () => {
  const draft = { ...EMPTY, countries: ["FR"], countriesFrom: ["ET"], countriesTo: ["TZ", "ET"] };
  expect(withPlaces({ ...draft, type: "good-practice" }).countries).toEqual(["ET", "TZ"]);
  expect(withPlaces({ ...draft, type: "report" }).countries).toEqual(["FR"]);
});

it.each([
  ["CC BY-NC-ND 4.0", "CC-BY-NC-ND-4.0"],
  ["Creative Commons, non-commercial use with attribution", "link-only"],
  [null, "link-only"],
])("the corpus's licence %j is %s", (written, id) => {
  expect(licenceOf(written)).toBe(id);
});
