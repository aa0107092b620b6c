import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, useMemo, useRef } from "react";
import { createRoot } from "react-dom/client";
import { buildModel, type GridModel, rowTotal } from "@/components/team/grid/model";
import { TOTALS } from "@/lib/attendance/team-filter";
import type { TeamRow } from "@/lib/contract/team";
import "@/app/globals.css";
import { CELL, markOf, NAME, ROW, TOTAL, TOTAL_NAMES, toneOf } from "./cell-style";
import type { Grid } from "./grid";
import { DAYS, TODAY } from "./month";

const box = (width: number, background?: string) => ({
  ...{ width, height: ROW, flex: "none", lineHeight: `${ROW}px`, overflow: "hidden" },
  ...(background && { background, textAlign: "center" as const }),
});

/** Names stay where they are while days go by, as in the other grids. */
const named: CSSProperties = {
  ...box(NAME),
  ...{ display: "flex", justifyContent: "space-between" },
  ...{ position: "sticky", left: 0, zIndex: 1, background: "canvas" },
};
const WIDTH = NAME + DAYS.length * CELL + TOTALS.length * TOTAL;

function Head() {
  return (
    <div style={{ display: "flex", position: "sticky", top: 0, zIndex: 2, width: WIDTH }}>
      <div style={named}>姓名</div>
      {DAYS.map((day) => (
        <div key={day} style={box(CELL, "canvas")}>
          {day.slice(-2)}
        </div>
      ))}
      {TOTALS.map(({ id }) => (
        <div key={id} style={box(TOTAL, "canvas")}>
          {TOTAL_NAMES[id]}
        </div>
      ))}
    </div>
  );
}

function Row({ model, at }: { model: GridModel; at: number }) {
  const row = model.rows[at];
  if (!row) return null;
  return (
    <>
      <div style={named}>
        <span>{row.name}</span>
        <span>{row.department}</span>
      </div>
      {DAYS.map((day, i) => {
        const code = row.codes.charAt(i);
        return (
          <div key={day} style={box(CELL, toneOf(code))}>
            {markOf(code)}
          </div>
        );
      })}
      {TOTALS.map(({ id, states }) => (
        <div key={id} style={box(TOTAL, "canvas")}>
          {rowTotal(model, at, states) || null}
        </div>
      ))}
    </>
  );
}

function Table({ rows }: { rows: readonly TeamRow[] }) {
  const model = useMemo(() => buildModel(rows, DAYS, TODAY), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 2,
  });
  return (
    <div ref={scroller} style={{ height: "100%", overflow: "auto" }} data-scroller>
      <Head />
      <div style={{ height: virtual.getTotalSize(), position: "relative", width: WIDTH }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const at = { position: "absolute", display: "flex", top: 0 } as const;
          return (
            <div key={index} data-row style={{ ...at, transform: `translateY(${start}px)` }}>
              <Row model={model} at={index} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

export const grid: Grid = {
  mount: (stage, rows) => createRoot(stage).render(<Table rows={rows} />),
  shown: (stage) =>
    stage.querySelector("[data-row]") ? stage.querySelector("[data-scroller]") : null,
};
