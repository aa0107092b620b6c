import { useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { visibleRows } from "@/components/team/grid/filter";
import type { GridLabels } from "@/components/team/grid/grid-labels";
import { buildModel } from "@/components/team/grid/model";
import { NOTHING, type Selection } from "@/components/team/grid/selection";
import { TeamGrid } from "@/components/team/grid/team-grid";
import { STATES } from "@/lib/attendance/result";
import type { TeamRow } from "@/lib/contract/team";
import "@/app/globals.css";
import { TOTAL_NAMES } from "./cell-style";
import type { Grid } from "./grid";
import { DAYS, TODAY } from "./month";

const LABELS: GridLabels = {
  grid: "考勤",
  printed: (shown, people) => `${shown} / ${people}`,
  state: (state) => STATES[state].mark,
  name: "姓名",
  dayTotals: "合计",
  weekday: (day) => day.slice(-1),
  day: (day) => day,
  totals: TOTAL_NAMES,
  rowTotal: ({ name }, total, count) => `${name} ${total} ${count}`,
  dayTotal: (day, count) => `${day} ${count}`,
  grandTotal: (total, count) => `${total} ${count}`,
  describeCell: ({ name }, day, { state }) => `${name} ${day} ${state}`,
  times: () => "",
  worked: () => "",
  daysLater: (days) => `+${days}`,
  hours: "工时",
  hoursTotal: ({ name }) => name,
  printedDetail: (known, shown) => `${known} / ${shown}`,
};

/** What stands in the page's search field. */
const useSearch = () => {
  const [query, setQuery] = useState("");
  useEffect(() => {
    const input = document.querySelector("input");
    const read = () => setQuery(input?.value ?? "");
    input?.addEventListener("input", read);
    return () => input?.removeEventListener("input", read);
  }, []);
  return query;
};

function Ours({ rows }: { rows: readonly TeamRow[] }) {
  const query = useSearch();
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const model = useMemo(() => buildModel(rows, DAYS, TODAY), [rows]);
  const visible = useMemo(() => visibleRows(model, { query }, "zh-CN"), [model, query]);
  return (
    <div className="flex h-full flex-col">
      <TeamGrid
        {...{ model, visible, selection }}
        lang="zh-CN"
        labels={LABELS}
        onSelectionChange={setSelection}
        onOpen={() => {}}
        className="max-h-full"
      />
    </div>
  );
}

const CANVAS_BEFORE_IT_IS_LAID_OUT = 300;

export const grid: Grid = {
  mount: (stage, rows) => createRoot(stage).render(<Ours rows={rows} />),
  shown: (stage) => {
    const width = stage.querySelector("canvas")?.width ?? 0;
    return width > CANVAS_BEFORE_IT_IS_LAID_OUT ? stage.querySelector("[role=grid]") : null;
  },
};
