"use client";
import { memo } from "react";
import type { GridLabels } from "./grid-labels";
import { GridRow } from "./grid-row";
import type { At } from "./navigation";
import type { Scene, Selection } from "./selection";

type Rows = { first: number; last: number };
type Props = {
  scene: Scene;
  labels: GridLabels;
  selection: Selection;
  at: At;
  /** Whether Tab reaches the place at `at`: not while the rows are those of a moment ago. */
  reached: boolean;
  inView: Rows;
  /** The card that tells of the place at `at`, while one does. */
  describedBy: string | undefined;
};

/** Rows that are real elements: those in view, and the focus with its neighbours. */
const mirrored = (focusRow: number, rows: number, inView: Rows): number[] => {
  const wanted = new Set([focusRow - 1, focusRow, focusRow + 1]);
  for (let row = inView.first; row <= inView.last; row++) wanted.add(row);
  return [...wanted].filter((row) => row >= 0 && row < rows).sort((a, b) => a - b);
};

const idOf = ({ model, visible }: Scene, row: number) =>
  model.rows[visible[row] ?? -1]?.employeeId ?? String(row);

/** The people of the grid as they are read out, found and focused. */
export const GridPlaces = memo(function GridPlaces(props: Props) {
  const { scene, labels, selection, at, reached, inView, describedBy } = props;
  return mirrored(at.row, scene.shape.rows, inView).map((row) => (
    <GridRow
      key={idOf(scene, row)}
      {...{ scene, labels, row }}
      focusCol={reached && row === at.row ? at.col : null}
      describedBy={row === at.row ? describedBy : undefined}
      chosen={selection.get(idOf(scene, row))}
    />
  ));
});
