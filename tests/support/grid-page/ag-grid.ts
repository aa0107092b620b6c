import {
  AllCommunityModule,
  type ColDef,
  createGrid,
  ModuleRegistry,
  themeQuartz,
} from "ag-grid-community";
import { buildModel, type GridModel, rowTotal } from "@/components/team/grid/model";
import { TOTALS } from "@/lib/attendance/team-filter";
import type { TeamRow } from "@/lib/contract/team";
import "@/app/globals.css";
import { CELL, markOf, NAME, ROW, TOTAL, TOTAL_NAMES, toneOf } from "./cell-style";
import type { Grid } from "./grid";
import { DAYS, TODAY } from "./month";

ModuleRegistry.registerModules([AllCommunityModule]);

const dayColumn = (day: string, i: number): ColDef<TeamRow> => ({
  headerName: day.slice(-2),
  width: CELL,
  minWidth: CELL,
  suppressMovable: true,
  valueGetter: ({ data }) => markOf(data?.codes.charAt(i) ?? ""),
  cellStyle: ({ data }) => ({ background: toneOf(data?.codes.charAt(i) ?? ""), padding: "0" }),
});

const totalColumn = (
  model: GridModel,
  { id, states }: (typeof TOTALS)[number],
): ColDef<TeamRow> => ({
  headerName: TOTAL_NAMES[id],
  width: TOTAL,
  minWidth: TOTAL,
  valueGetter: ({ node }) => rowTotal(model, node?.sourceRowIndex ?? -1, states) || null,
});

export const grid: Grid = {
  mount: (stage, rows) => {
    const model = buildModel(rows, DAYS, TODAY);
    createGrid<TeamRow>(stage, {
      rowData: [...rows],
      rowHeight: ROW,
      // The page's font, as the others have it, and room in a column for the number of its day.
      theme: themeQuartz.withParams({ fontFamily: "inherit", cellHorizontalPadding: 2 }),
      columnDefs: [
        { field: "name", headerName: "姓名", width: NAME / 2, pinned: "left" },
        { field: "department", headerName: "", width: NAME / 2, pinned: "left" },
        ...DAYS.map(dayColumn),
        ...TOTALS.map((total) => totalColumn(model, total)),
      ],
    });
  },
  shown: (stage) =>
    stage.querySelector(".ag-cell") ? stage.querySelector(".ag-grid-viewport") : null,
};
