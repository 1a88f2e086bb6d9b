import {
  type Drawing,
  doorDrawing,
  drawing,
  type EndMark,
  editionBands,
  homeBands,
} from "./bands-geometry";

type Look = "home" | "door" | { edition: number };

/** Many lines side by side, folding together: the collective brain. Decoration, never announced. */
export function Bands({ look }: { look: Look }) {
  const { width, height, stroke, bands, point, ring } = drawingOf(look);
  const ground = look === "home" ? "var(--color-paper)" : "var(--ground)";
  return (
    <svg
      className="bands"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" strokeWidth={stroke}>
        {bands.map(({ d, ink }) => (
          <path key={d} d={d} stroke={ink} />
        ))}
      </g>
      <End mark={point} fill={point.ink} stroke={stroke} />
      <End mark={ring} fill={ground} stroke={stroke} />
    </svg>
  );
}

function drawingOf(look: Look): Drawing {
  if (look === "door") return doorDrawing();
  return drawing(look === "home" ? homeBands : editionBands(look.edition));
}

/** The full point, or filled with the ground the open ring. */
function End({ mark, fill, stroke }: { mark: EndMark; fill: string; stroke: number }) {
  return (
    <circle
      cx={mark.x}
      cy={mark.y}
      r={stroke * 0.62}
      fill={fill}
      stroke={mark.ink}
      strokeWidth={stroke * 0.3}
    />
  );
}
