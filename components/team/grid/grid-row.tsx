// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid over a canvas cell by cell
// biome-ignore-all lint/a11y/useFocusableInteractive: places take their tabIndex from one roving focus
"use client";
import { memo, useLayoutEffect, useRef } from "react";
import type { Day } from "@/lib/attendance/day";
import { textAt } from "./cell-text";
import type { GridLabels } from "./grid-labels";
import { type Scene, totalIds } from "./selection";

type Props = {
  scene: Scene;
  labels: GridLabels;
  row: number;
  /** The column of the one place that Tab reaches, if it is in this row. */
  focusCol: number | null;
  /** The card that tells of that place, while one does. */
  describedBy: string | undefined;
  chosen: ReadonlySet<Day> | undefined;
};

const UNDER =
  "pointer-events-none absolute left-0 flex h-(--grid-row) select-none text-xs text-transparent forced-color-adjust-none";
const PLACE = "h-full shrink-0 overflow-hidden whitespace-nowrap outline-none";

/** A person as real elements under the canvas's picture: what is read out, found and focused. */
export const GridRow = memo(function GridRow(props: Props) {
  const { scene, labels, row, focusCol, describedBy, chosen } = props;
  const { model, shape } = scene;
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    own.current?.style.setProperty("top", `calc(var(--grid-header) + ${row} * var(--grid-row))`);
  }, [row]);
  const place = (col: number) => ({
    "data-at": `${row}:${col}`,
    "aria-colindex": col + 1,
    tabIndex: focusCol === col ? 0 : -1,
    "aria-describedby": focusCol === col ? describedBy : undefined,
  });
  const text = (col: number) => textAt(scene, labels, { row, col });
  return (
    <div ref={own} role="row" aria-rowindex={row + 2} className={UNDER}>
      <div role="rowheader" {...place(0)} className={`${PLACE} sticky left-0 w-(--grid-name) pl-3`}>
        {text(0)}
      </div>
      {model.days.map((day, i) => (
        <div
          key={day}
          role="gridcell"
          aria-selected={chosen?.has(day) ?? false}
          {...place(i + 1)}
          className={`${PLACE} w-(--grid-cell)`}
        >
          {text(i + 1)}
        </div>
      ))}
      {totalIds(shape).map((id, i) => (
        <div
          key={id}
          role="gridcell"
          {...place(i + 1 + shape.days)}
          className={`${PLACE} w-(--grid-total)`}
        >
          {text(i + 1 + shape.days)}
        </div>
      ))}
    </div>
  );
});
