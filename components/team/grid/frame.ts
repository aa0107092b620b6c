import type { Day } from "@/lib/attendance/day";
import type { State } from "@/lib/attendance/result";
import type { Atlas } from "./atlas";
import type { Ellipsis } from "./ellipsis";
import type { Geometry, Scroll } from "./geometry";
import type { At } from "./navigation";
import type { Palette } from "./palette";
import type { Scene, Selection } from "./selection";

/** Everything that decides what one frame of the body looks like. */
export type Frame = {
  scene: Scene;
  geometry: Geometry;
  scroll: Scroll;
  selection: Selection;
  focus: At | null;
  /** The grid has the keyboard; else the ring is only a quiet bookmark. */
  focused: boolean;
  hover: At | null;
  /** Flags by position in CELLS; 0 fades the cell. Null fades none. */
  emphasis: Uint8Array | null;
  /** Only this day's cells are meant; the others fade. */
  emphasisDay: Day | null;
  /** The symbol sheet's letter of a state, beside a time. */
  letter: (state: State) => string;
  /** `次日` before a time of the next day. */
  daysLater: (days: number) => string;
};

/** How it is drawn: kept between frames, renewed with the theme, size or resolution. */
export type Brush = { palette: Palette; atlas: Atlas; ellipsis: Ellipsis; scale: number };
