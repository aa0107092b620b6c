import type { ReactNode, Ref } from "react";
import type { Day } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import type { SortKey } from "@/lib/attendance/team-filter";
import type { TeamRow } from "@/lib/contract/team";
import type { Detail } from "./detail";
import type { Density } from "./geometry";
import type { Sort } from "./grid-header";
import type { GridLabels } from "./grid-labels";
import type { CellKey, CountQuery, GridModel } from "./model";
import type { Selection } from "./selection";

/** For whoever opened a drawer over the grid and gives the keyboard back. */
export type GridHandle = {
  /** Puts the keyboard on a cell, or back to where it was. */
  focus: (cell?: CellKey) => void;
};

export type TeamGridProps = {
  /** From `buildModel(rows, days, today)`; a new one means new data. */
  model: GridModel;
  /** Positions in `model.rows`, from `visibleRows`; keep it the same object while it is the same. */
  visible: ArrayLike<number>;
  /** BCP 47, for the canvas's and the elements' letters. */
  lang: string;
  labels: GridLabels;
  density?: Density;
  /** What the cells of `times` and `hours` tell; a new one means new figures. */
  detail?: Detail | null;
  /** Scrolling has come to rest with these rows of `visible` in view, both ends included. */
  onRowsInView?: (rows: { first: number; last: number }) => void;
  selection: Selection;
  onSelectionChange: (selection: Selection) => void;
  onOpen: (employeeId: string, day: Day) => void;
  onCorrect?: (employeeId: string, day: Day) => void;
  /** More than one cell is chosen, and they are to be corrected together. */
  onCorrectChosen?: () => void;
  /** A total was opened; `cellsCounted(model, query, visible)` are the cells behind it. */
  onOpenTotal?: (query: CountQuery) => void;
  onOpenPerson?: (employeeId: string) => void;
  sort?: Sort;
  onSort?: (key: SortKey) => void;
  /** Cells that do not pass are faded, e.g. while a status filter is on. Keep it stable. */
  emphasis?: (cell: Cell) => boolean;
  /** Fades the other days. */
  emphasisDay?: Day;
  initialFocus?: { employeeId: string; day: Day };
  focusRef?: Ref<GridHandle>;
  /** The card of a day under the pointer or the focus; without it the cell's sentence. */
  story?: (row: TeamRow, day: Day, cell: Cell) => ReactNode;
  className?: string;
};
