import { newAtlas } from "@/components/team/grid/atlas";
import { newEllipsis } from "@/components/team/grid/ellipsis";
import type { Brush, Frame } from "@/components/team/grid/frame";
import { geometryOf } from "@/components/team/grid/geometry";
import { paintBody } from "@/components/team/grid/painter";
import { paletteOf } from "@/components/team/grid/palette";
import type { Pen } from "@/components/team/grid/pen";
import { NOTHING, sceneOf } from "@/components/team/grid/selection";
import type { Cell } from "@/lib/attendance/record";
import { STATES, type State } from "@/lib/attendance/result";
import { teamOf } from "./team";

/** Every ink is its own name, so that what was drawn can be read. */
export const PALETTE = paletteOf({
  getPropertyValue: (name) => name.slice(2),
  color: "text",
  fontFamily: "sans",
});

/** A pen that writes down what it would draw. */
export const recorder = () => {
  const inks = new Set<string>();
  const texts: string[] = [];
  const fills: { ink: string; box: number[] }[] = [];
  const pen: Pen = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 1,
    lineCap: "butt",
    font: "",
    textAlign: "start",
    textBaseline: "alphabetic",
    globalAlpha: 1,
    save: () => {},
    restore: () => {},
    beginPath: () => {},
    rect: () => {},
    roundRect: () => {},
    arc: () => {},
    moveTo: () => {},
    lineTo: () => {},
    clip: () => {},
    clearRect: () => {},
    strokeRect: () => {},
    setLineDash: () => {},
    setTransform: () => {},
    drawImage: () => {},
    measureText: (text) => Object.assign(Object.create(null), { width: text.length * 10 }),
    fill: () => void inks.add(String(pen.fillStyle)),
    stroke: () => void inks.add(String(pen.strokeStyle)),
    fillRect: (...box) => {
      inks.add(String(pen.fillStyle));
      fills.push({ ink: String(pen.fillStyle), box });
    },
    fillText: (text) => {
      inks.add(String(pen.fillStyle));
      texts.push(text);
    },
  };
  return { pen, inks, texts, fills };
};

export const brushOf = (): Brush => {
  const look = { width: 30, height: 32, dpr: 1, palette: PALETTE };
  const letter = (state: State) => STATES[state].mark;
  const atlas = newAtlas({ ...look, letter }, () => null);
  return { palette: PALETTE, atlas, ellipsis: newEllipsis((t) => t.length * 10), scale: 1 };
};

export const frameOf = (cells: readonly (readonly Cell[])[], over: Partial<Frame> = {}): Frame => {
  const scene = sceneOf(teamOf(cells), Uint32Array.from(cells.keys()));
  const view = { width: 1000, height: 400 };
  const geometry = geometryOf({ view, density: "comfortable", ...scene.shape });
  const scroll = { left: 0, top: 0 };
  const still = { focus: null, focused: false, hover: null, selection: NOTHING };
  const words = { letter: (state: State) => STATES[state].mark, daysLater: () => "次日" };
  const plain = { emphasis: null, emphasisDay: null, ...words };
  return { scene, geometry, scroll, ...still, ...plain, ...over };
};

export const drawn = (frame: Frame) => {
  const record = recorder();
  paintBody(record.pen, frame, brushOf());
  return record;
};
