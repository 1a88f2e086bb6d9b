import { describe, expect, it } from "vitest";
import {
  bandPath,
  doorDrawing,
  drawing,
  editionBands,
  editionGround,
  homeBands,
} from "./bands-geometry";

describe("the bands of a poster", () => {
  it("fold as the home poster was drawn: the outer band becomes the inner one", () => {
    expect(bandPath(homeBands, 0)).toBe(
      "M23 660V330A193 193 0 0 1 409 330V520A31 31 0 0 0 471 520V0",
    );
    expect(bandPath(homeBands, 6)).toBe(
      "M185 660V330A31 31 0 0 1 247 330V520A193 193 0 0 0 633 520V0",
    );
  });

  it("end in one point and one ring", () => {
    const home = drawing(homeBands);
    expect(home.point).toMatchObject({ x: 382, y: 390 });
    expect(home.ring).toMatchObject({ x: 579, y: 330 });
    expect(home.bands[1]?.d.endsWith("V390")).toBe(true);
  });

  it("never cross: every turn has a radius wider than half a band", () => {
    for (let number = 1; number <= 12; number++) {
      const spec = editionBands(number);
      const outermost = ((spec.inks.length - 1) / 2) * spec.pitch;
      expect(spec.radius - outermost).toBeGreaterThan(spec.stroke / 2);
    }
  });

  it("give twelve editions in a row twelve different posters", () => {
    const posters = Array.from({ length: 12 }, (_, index) => {
      const { bands } = drawing(editionBands(index + 1));
      return JSON.stringify([editionGround(index + 1), bands.map((band) => band.d + band.ink)]);
    });
    expect(new Set(posters).size).toBe(12);
  });

  it("step up once beside the sign-in form", () => {
    expect(doorDrawing().bands[0]?.d).toBe(
      "M-20 532.5H190A62.5 62.5 0 0 0 252.5 470V350A197.5 197.5 0 0 1 450 152.5H950",
    );
  });
});
