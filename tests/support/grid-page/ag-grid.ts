import {
  AllCommunityModule,
  type ColDef,
  createGrid,
  ModuleRegistry,
  themeQuartz,
} from "ag-grid-community";
import type { TeamRow } from "@/lib/contract/team";
import "@/app/globals.css";
import { CELL, markOf, NAME, ROW, toneOf } from "./cell-style";
import type { Grid } from "./grid";
import { DAYS } from "./month";

ModuleRegistry.registerModules([AllCommunityModule]);

const dayColumn = (day: string, i: number): ColDef<TeamRow> => ({
  headerName: day.slice(-2),
  width: CELL,
  minWidth: CELL,
  suppressMovable: true,
  valueGetter: ({ data }) => markOf(data?.codes.charAt(i) ?? ""),
  cellStyle: ({ data }) => ({ background: toneOf(data?.codes.charAt(i) ?? ""), padding: "0" }),
});

export const grid: Grid = {
  mount: (stage, rows) => {
    createGrid<TeamRow>(stage, {
      rowData: [...rows],
      rowHeight: ROW,
      // The page's font, as the others have it: some take longer to draw than others.
      theme: themeQuartz.withParams({ fontFamily: "inherit" }),
      columnDefs: [{ field: "name", width: NAME, pinned: "left" }, ...DAYS.map(dayColumn)],
    });
  },
  shown: (stage) =>
    stage.querySelector(".ag-cell") ? stage.querySelector(".ag-grid-viewport") : null,
};
