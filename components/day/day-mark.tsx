import type { Cell } from "@/lib/attendance/record";
import { markOf } from "./mark";
import type { Ink } from "./mark-ink";
import { DASHES, type Shape, STROKE_WIDTH, shapesOf } from "./mark-shapes";

const SIZES = { sm: [26, 22], md: [32, 30] } as const;
const css = (ink: Ink) => `var(--${ink})`;

function Drawn({ shape }: { shape: Shape }) {
  const { alpha = 1 } = shape;
  switch (shape.kind) {
    case "box": {
      const { x, y, w, h, r, fill } = shape;
      return <rect x={x} y={y} width={w} height={h} rx={r} fill={css(fill)} opacity={alpha} />;
    }
    case "frame": {
      const { x, y, w, h, r } = shape;
      const dashes = shape.dashed ? DASHES.join(" ") : undefined;
      const line = { stroke: css(shape.stroke), strokeWidth: STROKE_WIDTH, opacity: alpha };
      const box = { x, y, width: w, height: h, rx: r };
      return <rect {...box} {...line} fill="none" strokeDasharray={dashes} />;
    }
    case "line": {
      const line = { stroke: css(shape.stroke), strokeWidth: STROKE_WIDTH, opacity: alpha };
      const points = shape.points.map((point) => point.join(",")).join(" ");
      return <polyline points={points} fill="none" strokeLinecap="round" {...line} />;
    }
    case "dot":
      return (
        <circle cx={shape.x} cy={shape.y} r={shape.r} fill={css(shape.fill)} opacity={alpha} />
      );
    case "letter": {
      const font = { fontSize: shape.size, fontWeight: shape.bold ? 600 : 400 };
      const place = {
        x: shape.x,
        y: shape.y,
        textAnchor: "middle",
        dominantBaseline: "central",
      } as const;
      return (
        <text {...place} {...font} fill={css(shape.fill)} opacity={alpha}>
          {shape.text}
        </text>
      );
    }
  }
}

type Props = {
  cell: Cell;
  size?: keyof typeof SIZES;
  /** Read out in place of the drawing; without it the mark is decoration beside its text. */
  label?: string;
  /** Replaces the symbol sheet's letter. */
  letter?: string;
};

/** A cell of the grid as a small picture in text, lists and drawers. */
export function DayMark({ cell, size = "md", label, letter }: Props) {
  const [width, height] = SIZES[size];
  const shapes = shapesOf(markOf(cell, letter), width, height);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or decoration
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="inline-block shrink-0 align-middle forced-color-adjust-none"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {shapes.map((shape, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced whole
        <Drawn key={i} shape={shape} />
      ))}
    </svg>
  );
}
