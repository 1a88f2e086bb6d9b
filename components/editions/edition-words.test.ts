import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { wordsFor } from "@/lib/i18n/words";
import { datesOf, daysOf, placeAndYear, placeOf } from "./edition-words";

const agadir = {
  name: {
    en: "3rd SSE Academy, Agadir 2013",
    ar: "الأكاديمية الثالثة للاقتصاد الاجتماعي والتضامني، أكادير 2013",
  },
  city: "Agadir",
  startDate: "2013-04-08",
  endDate: "2013-04-12",
};

describe("the words of an edition", () => {
  it("place it as its name does in the reader's language", () => {
    expect(placeOf(wordsFor("ar"), agadir)).toBe("أكادير");
    expect(placeOf(wordsFor("fr"), agadir)).toBe("Agadir");
    expect(placeAndYear(wordsFor("en"), agadir)).toBe("Agadir 2013");
    const online = {
      name: { pt: "12.ª Academia de ESS, Portugal (em linha) 2021" },
      city: "Lisbon",
    };
    expect(placeOf(wordsFor("pt"), online)).toBe("Portugal");
  });

  it("date it as far as it is known, with Western digits in every language", () => {
    expect(datesOf(wordsFor("en"), agadir)).toMatch(/^April 8\s–\s12, 2013$/);
    for (const locale of LOCALES) {
      const t = wordsFor(locale);
      expect(datesOf(t, agadir)).toMatch(/8.*12|12.*8/);
      expect(datesOf(t, { startDate: "2015", endDate: "2015" })).toBe("2015");
      expect(datesOf(t, { startDate: "2013-10", endDate: "2013-11-02" })).toContain("2013");
    }
  });

  it("count its days when both ends are known", () => {
    expect(daysOf(agadir)).toBe(5);
    expect(daysOf({ startDate: "2016-11", endDate: "2016-11" })).toBeNull();
  });
});
