import { DASHES, type Shape, STROKE_WIDTH } from "@/components/day/mark-shapes";
import type { Palette } from "./palette";

/** What of a 2D context the grid uses, on screen and off. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "font"
  | "textAlign"
  | "textBaseline"
  | "globalAlpha"
  | "save"
  | "restore"
  | "beginPath"
  | "rect"
  | "roundRect"
  | "arc"
  | "moveTo"
  | "lineTo"
  | "clip"
  | "fill"
  | "stroke"
  | "fillRect"
  | "strokeRect"
  | "clearRect"
  | "fillText"
  | "measureText"
  | "setLineDash"
  | "setTransform"
> & {
  drawImage(
    image: CanvasImageSource,
    ...box: [number, number, number, number, number, number, number, number]
  ): void;
};

const trace = (pen: Pen, shape: Shape, x: number, y: number): void => {
  pen.beginPath();
  switch (shape.kind) {
    case "box":
    case "frame":
      pen.roundRect(x + shape.x, y + shape.y, shape.w, shape.h, shape.r);
      break;
    case "dot":
      pen.arc(x + shape.x, y + shape.y, shape.r, 0, Math.PI * 2);
      break;
    case "line":
      for (const [i, [px, py]] of shape.points.entries())
        if (i === 0) pen.moveTo(x + px, y + py);
        else pen.lineTo(x + px, y + py);
      break;
    case "letter":
      break;
  }
};

/** Carries out one drawing instruction of a mark, `dx`, `dy` from the pen's origin. */
export const drawShape = (pen: Pen, shape: Shape, palette: Palette, dx = 0, dy = 0): void => {
  const { inks, font } = palette;
  const before = pen.globalAlpha;
  pen.globalAlpha = before * (shape.alpha ?? 1);
  trace(pen, shape, dx, dy);
  if (shape.kind === "letter") {
    pen.fillStyle = inks[shape.fill];
    pen.font = `${shape.bold ? 600 : 400} ${shape.size}px ${font}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(shape.text, dx + shape.x, dy + shape.y + 0.5);
  } else if (shape.kind === "box" || shape.kind === "dot") {
    pen.fillStyle = inks[shape.fill];
    pen.fill();
  } else {
    pen.strokeStyle = inks[shape.stroke];
    pen.lineWidth = STROKE_WIDTH;
    pen.lineCap = shape.kind === "line" ? "round" : "butt";
    pen.setLineDash(shape.kind === "frame" && shape.dashed ? [...DASHES] : []);
    pen.stroke();
  }
  pen.globalAlpha = before;
};
