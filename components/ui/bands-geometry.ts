/**
 * The folded bands of a poster. A centre line of straight runs and half circles, turning above and below in
 * turn, is drawn once per band, each at its own distance from the centre. At every turn the outer band
 * becomes the inner one, so distances change sign and radii shrink or grow by them.
 */
export interface BandSpec {
  width: number;
  height: number;
  /** Width of a band, and the distance between two centre lines. */
  stroke: number;
  pitch: number;
  /** Radius of the turns on the centre line. */
  radius: number;
  /** Where the first run of the centre line stands. */
  x: number;
  /** Where each turn begins, in order; one turn is one fold. */
  turns: number[];
  /** Whether the first turn is at the top. */
  upFirst: boolean;
  start: number;
  end: number;
  /** One colour per band, from the first distance to the last. */
  inks: string[];
  /** Bands that stop short: the point and the ring, on which run and at what height. */
  point: BandEnd;
  ring: BandEnd;
}

export interface BandEnd {
  band: number;
  run: number;
  y: number;
}

export interface Band {
  d: string;
  ink: string;
}

/** A circle at the end of a band. */
export interface EndMark {
  x: number;
  y: number;
  ink: string;
}

/** Everything that is printed. */
export interface Drawing {
  width: number;
  height: number;
  stroke: number;
  bands: Band[];
  point: EndMark;
  ring: EndMark;
}

/** Where a band's run stands: its distance from the centre line changes side at every turn. */
export function runX(spec: BandSpec, band: number, run: number): number {
  const distance = (band - (spec.inks.length - 1) / 2) * spec.pitch;
  return spec.x + 2 * spec.radius * run + (run % 2 === 0 ? distance : -distance);
}

/** The path of one band, cut off where the point or the ring ends it. */
export function bandPath(spec: BandSpec, band: number): string {
  const stop = [spec.point, spec.ring].find((end) => end.band === band);
  const lastRun = stop?.run ?? spec.turns.length;
  let path = `M${runX(spec, band, 0)} ${spec.start}`;
  for (let run = 0; run < lastRun; run++) {
    const from = runX(spec, band, run);
    const to = runX(spec, band, run + 1);
    const radius = (to - from) / 2;
    const top = (run % 2 === 0) === spec.upFirst;
    path += `V${spec.turns[run]}A${radius} ${radius} 0 0 ${top ? 1 : 0} ${to} ${spec.turns[run]}`;
  }
  return `${path}V${stop?.y ?? spec.end}`;
}

/** A poster ready to be printed: its bands in order, the point and the ring. */
export function drawing(spec: BandSpec): Drawing {
  const mark = ({ band, run, y }: BandEnd): EndMark => ({
    x: runX(spec, band, run),
    y,
    ink: spec.inks[band] ?? "",
  });
  return {
    width: spec.width,
    height: spec.height,
    stroke: spec.stroke,
    bands: spec.inks.map((ink, band) => ({ d: bandPath(spec, band), ink })),
    point: mark(spec.point),
    ring: mark(spec.ring),
  };
}

const INK = "var(--color-ink)";
const PRINT = "var(--print)";
const BLANK = "var(--blank)";
const MADDER = "var(--color-madder)";
const INDIGO = "var(--color-indigo)";
const LEAF = "var(--color-leaf)";
const TURMERIC = "var(--color-turmeric)";
const SKY = "var(--color-sky)";

/** The home page's poster: up, over, down, under and up again. */
export const homeBands: BandSpec = {
  width: 700,
  height: 640,
  stroke: 21,
  pitch: 27,
  radius: 112,
  x: 104,
  turns: [330, 520],
  upFirst: true,
  start: 660,
  end: 0,
  inks: [INK, INDIGO, TURMERIC, MADDER, LEAF, SKY, INK],
  point: { band: 1, run: 1, y: 390 },
  ring: { band: 4, run: 2, y: 330 },
};

const EDITION_INKS = [LEAF, BLANK, PRINT, INDIGO, MADDER, BLANK, PRINT];

/**
 * The poster of an Academy, drawn from its number: two or three folds, from above or from below, and the
 * inks in another order. Twelve numbers in a row give twelve different posters, with the three grounds.
 */
export function editionBands(number: number): BandSpec {
  const folds = number % 2 === 1 ? 2 : 3;
  const scale = folds === 2 ? 1 : 0.75;
  const fromAbove = Math.floor(number / 2) % 2 === 1;
  const endsBelow = fromAbove === (folds === 2);
  const turns = fromAbove ? [225, 200, 225] : [195, 230, 195];
  return {
    width: folds === 2 ? 620 : 640,
    height: 420,
    stroke: 20 * scale,
    pitch: 25 * scale,
    radius: 96 * scale,
    x: 104 * scale + (folds === 2 ? 0 : 20),
    turns: turns.slice(0, folds),
    upFirst: !fromAbove,
    start: fromAbove ? -20 : 720,
    end: endsBelow ? 720 : -20,
    inks: rotated(EDITION_INKS, number + 4),
    point: { band: 3, run: 1, y: fromAbove ? 200 - 65 * scale : 230 + 65 * scale },
    ring: { band: 2, run: folds, y: endsBelow ? 340 : 90 },
  };
}

function rotated<T>(list: T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** One of the three grounds of an edition's poster; the third edition is turmeric, as printed first. */
export function editionGround(number: number): number {
  return number % 3;
}

const DOOR_INKS = [PRINT, INDIGO, BLANK, MADDER, TURMERIC, PRINT];
const DOOR_POINT = 3;
const DOOR_RING = 5;

/**
 * The poster beside the sign-in form: one step up. Each band comes in level, turns up by a quarter circle,
 * and turns level again; the first turn's inner band is the second one's outer band.
 */
export function doorDrawing(): Drawing {
  const distance = (band: number) => (band - (DOOR_INKS.length - 1) / 2) * 27;
  return {
    width: 620,
    height: 834,
    stroke: 21,
    bands: DOOR_INKS.map((ink, band) => ({ d: doorPath(distance(band), band), ink })),
    point: { x: 320 + distance(DOOR_POINT), y: 430, ink: MADDER },
    ring: { x: 570, y: 220 + distance(DOOR_RING), ink: PRINT },
  };
}

function doorPath(distance: number, band: number): string {
  const x = 320 + distance;
  const rise = `M-20 ${600 + distance}H190A${130 + distance} ${130 + distance} 0 0 0 ${x} 470`;
  if (band === DOOR_POINT) return `${rise}V430`;
  const radius = 130 - distance;
  return `${rise}V350A${radius} ${radius} 0 0 1 450 ${220 + distance}H${band === DOOR_RING ? 570 : 950}`;
}
