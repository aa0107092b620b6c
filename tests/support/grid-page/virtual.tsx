import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { createRoot } from "react-dom/client";
import type { TeamRow } from "@/lib/contract/team";
import "@/app/globals.css";
import { CELL, markOf, NAME, ROW, toneOf } from "./cell-style";
import type { Grid } from "./grid";
import { DAYS } from "./month";

const box = (width: number, background?: string) => ({
  ...{ width, height: ROW, flex: "none", lineHeight: `${ROW}px`, overflow: "hidden" },
  ...(background && { background, textAlign: "center" as const }),
});

function Row({ row }: { row: TeamRow }) {
  return (
    <>
      <div style={box(NAME)}>{row.name}</div>
      {DAYS.map((day, i) => {
        const code = row.codes.charAt(i);
        return (
          <div key={day} style={box(CELL, toneOf(code))}>
            {markOf(code)}
          </div>
        );
      })}
    </>
  );
}

function Table({ rows }: { rows: readonly TeamRow[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 2,
  });
  return (
    <div ref={scroller} style={{ height: "100%", overflow: "auto" }} data-scroller>
      <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          const at = { position: "absolute", display: "flex", top: 0 } as const;
          return (
            <div key={index} data-row style={{ ...at, transform: `translateY(${start}px)` }}>
              {row ? <Row row={row} /> : null}
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
