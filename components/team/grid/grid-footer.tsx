// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid over a canvas cell by cell
// biome-ignore-all lint/a11y/useFocusableInteractive: places take their tabIndex from one roving focus
"use client";
import type { Ref } from "react";
import { TOTALS } from "@/lib/attendance/team-filter";
import { type Sums, textAt } from "./cell-text";
import type { GridLabels } from "./grid-labels";
import type { Scene } from "./selection";

type Props = {
  scene: Scene;
  sums: Sums;
  labels: GridLabels;
  focusCol: number | null;
  strip: Ref<HTMLDivElement>;
  pin: Ref<HTMLDivElement>;
};

const PLACE =
  "relative flex h-full shrink-0 items-center tabular-nums focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-(--focus)";

const TEXT = {
  red: "text-(--tone-red)",
  amber: "text-(--tone-amber)",
  violet: "text-(--tone-violet)",
} as const;

/** A number with its share of the worst day behind it; nothing at all for zero. */
function Share({ count, most }: { count: number; most: number }) {
  if (count === 0) return null;
  const height = (count / most) * 100;
  return (
    <>
      <svg
        aria-hidden
        viewBox="0 0 10 100"
        preserveAspectRatio="none"
        className="absolute inset-x-1 bottom-0 h-full w-[calc(100%-0.5rem)]"
      >
        <rect x="0" y={100 - height} width="10" height={height} fill="var(--tone-red-soft)" />
      </svg>
      <span aria-hidden className="relative">
        {count}
      </span>
    </>
  );
}

/** The last row: for every day how many of those shown have a problem, and all totals. */
export function GridFooter({ scene, sums, labels, focusCol, strip, pin }: Props) {
  const { model, shape } = scene;
  const row = shape.rows;
  const most = Math.max(1, ...sums.days);
  const place = (col: number) => ({
    "data-at": `${row}:${col}`,
    "aria-colindex": col + 1,
    tabIndex: focusCol === col ? 0 : -1,
  });
  const said = (col: number) => (
    <span className="sr-only">{textAt(scene, sums, labels, { row, col })}</span>
  );
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="sticky bottom-0 left-0 flex h-(--grid-footer) w-(--grid-view) shrink-0 overflow-hidden border-(--line) border-t bg-(--paper) text-(--ink) text-xs"
    >
      <div
        role="rowheader"
        {...place(0)}
        className={`${PLACE} z-10 w-(--grid-name) border-(--line) border-r bg-(--paper) px-3 text-(--ink-soft)`}
      >
        {labels.dayTotals}
      </div>
      <div ref={strip} role="presentation" className="flex">
        {model.days.map((day, i) => (
          <div
            key={day}
            role="gridcell"
            {...place(i + 1)}
            className={`${PLACE} w-(--grid-cell) cursor-pointer justify-center text-[11px]`}
          >
            {said(i + 1)}
            <Share count={sums.days[i] ?? 0} most={most} />
          </div>
        ))}
        <div ref={pin} role="presentation" className="flex border-(--line) border-l bg-(--paper)">
          {TOTALS.map(({ id, tone }, i) => (
            <div
              key={id}
              role="gridcell"
              {...place(i + 1 + shape.days)}
              className={`${PLACE} w-(--grid-total) cursor-pointer justify-center font-semibold ${TEXT[tone]}`}
            >
              {said(i + 1 + shape.days)}
              <span aria-hidden>{sums.totals[i] || ""}</span>
            </div>
          ))}
          {shape.totals > TOTALS.length && (
            <div
              role="gridcell"
              {...place(shape.days + shape.totals)}
              className={`${PLACE} w-(--grid-total)`}
            >
              {said(shape.days + shape.totals)}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
