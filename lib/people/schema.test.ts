import { describe, expect, it } from "vitest";
import { directorySchema, profileSchema } from "./schema";

describe("what is asked of the directory", () => {
  it("takes what is well-formed and leaves out the rest", () => {
    expect(
      directorySchema.parse({
        q: ["  Amina ", "x"],
        country: "ma",
        language: "fr",
        theme: "../etc",
        edition: "0123456789ab",
        role: "admin",
        after: "'; DROP",
        more: "x",
      }),
    ).toEqual({
      q: "Amina",
      country: "",
      language: "fr",
      theme: "",
      edition: "0123456789ab",
      role: "",
      after: "",
    });
    expect(directorySchema.parse({}).q).toBe("");
  });
});

describe("a profile", () => {
  const form = { language: "fr", audience: "members", version: "0" };

  it("joins the chosen further languages to the ticked ones, each once", () => {
    const { languages } = profileSchema.parse({
      ...form,
      languages: "fr",
      more1: "wo",
      more2: "fr",
      more3: "",
    });
    expect(languages).toEqual(["fr", "wo"]);
  });

  it("names eight themes at most, and says so in words about choosing", () => {
    const nine = Array.from({ length: 9 }, (_, n) => `theme-${n}`);
    const { error } = profileSchema.safeParse({ ...form, themes: nine });
    expect(error?.issues[0]).toMatchObject({ path: ["themes"], message: "choose-fewer" });
  });

  it("without a country has none", () => {
    expect(profileSchema.parse({ ...form, country: "" }).country).toBeNull();
    expect(profileSchema.safeParse({ ...form, country: "Maroc" }).success).toBe(false);
  });
});
