// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid over a canvas cell by cell
// biome-ignore-all lint/a11y/useFocusableInteractive: places take their tabIndex from one roving focus
"use client";
import { memo, type Ref } from "react";
import { TOTALS } from "@/lib/attendance/team-filter";
import { sumsOf, textAt } from "./cell-text";
import type { GridLabels } from "./grid-labels";
import type { Scene } from "./selection";

type Props = {
  /** Null before the first picture: the row keeps its place without numbers. */
  scene: Scene | null;
  /** Where the row is: after the last person. */
  row: number;
  labels: GridLabels;
  focusCol: number | null;
  strip: Ref<HTMLDivElement>;
  pin: Ref<HTMLDivElement>;
};
type Place = { col: number; scene: Scene } & Pick<Props, "row" | "labels" | "focusCol">;

const PLACE =
  "relative flex h-full shrink-0 items-center tabular-nums focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-(--focus)";

const TEXT = {
  red: "text-(--tone-red)",
  amber: "text-(--tone-amber)",
  violet: "text-(--tone-violet)",
} as const;

const HOURS = { id: "hours", look: "" } as const;

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

const placed = ({ row, col, focusCol }: Pick<Place, "row" | "col" | "focusCol">) => ({
  "data-at": `${row}:${col}`,
  "aria-colindex": col + 1,
  tabIndex: focusCol === col ? 0 : -1,
});

function Said({ scene, labels, col }: Pick<Place, "scene" | "labels" | "col">) {
  const at = { row: scene.shape.rows, col };
  return <span className="sr-only">{textAt(scene, labels, at)}</span>;
}

function DayPlaces({ scene, ...given }: Omit<Place, "col">) {
  const { days } = sumsOf(scene);
  const most = Math.max(1, ...days);
  return scene.model.days.map((day, i) => (
    <div
      key={day}
      role="gridcell"
      {...placed({ ...given, col: i + 1 })}
      className={`${PLACE} w-(--grid-cell) cursor-pointer justify-center text-[11px]`}
    >
      <Said {...{ scene, labels: given.labels }} col={i + 1} />
      <Share count={days[i] ?? 0} most={most} />
    </div>
  ));
}

function TotalPlaces({ scene, ...given }: Omit<Place, "col">) {
  const { totals } = sumsOf(scene);
  const looks = [...TOTALS.map(({ id, tone }) => ({ id, look: TEXT[tone] })), HOURS];
  return looks.slice(0, scene.shape.totals).map(({ id, look }, i) => {
    const col = i + 1 + scene.shape.days;
    return (
      <div
        key={id}
        role="gridcell"
        {...placed({ ...given, col })}
        className={`${PLACE} w-(--grid-total) ${look && `cursor-pointer justify-center font-semibold ${look}`}`}
      >
        <Said {...{ scene, labels: given.labels, col }} />
        <span aria-hidden>{totals[i] || ""}</span>
      </div>
    );
  });
}

/** The last row: for every day how many of those shown have a problem, and all totals. */
export const GridFooter = memo(function GridFooter(props: Props) {
  const { scene, row, labels, focusCol, strip, pin } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="sticky bottom-0 left-0 flex h-(--grid-footer) w-(--grid-view) shrink-0 overflow-hidden border-(--line) border-t bg-(--paper) text-(--ink) text-xs"
    >
      <div
        role="rowheader"
        {...placed({ row, col: 0, focusCol })}
        className={`${PLACE} z-10 w-(--grid-name) border-(--line) border-r bg-(--paper) px-3 text-(--ink-soft)`}
      >
        {labels.dayTotals}
      </div>
      <div ref={strip} role="presentation" hidden={!scene} className="flex">
        {scene && <DayPlaces {...{ scene, row, labels, focusCol }} />}
        <div ref={pin} role="presentation" className="flex border-(--line) border-l bg-(--paper)">
          {scene && <TotalPlaces {...{ scene, row, labels, focusCol }} />}
        </div>
      </div>
    </div>
  );
});
