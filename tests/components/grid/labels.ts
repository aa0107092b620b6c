import type { GridLabels } from "@/components/team/grid/grid-labels";

/** The grid's words, each saying what it was given. */
export const LABELS: GridLabels = {
  grid: "考勤",
  printed: (shown, people) => `十一月 ${shown}/${people}`,
  state: (state) => `叫 ${state}`,
  name: "姓名",
  dayTotals: "合计",
  weekday: () => "一",
  day: (day) => `日期 ${day}`,
  totals: { lack: "缺卡", late: "迟到", early: "早退", pending: "待审批" },
  rowTotal: (row, total, count) => `${row.name} ${total} ${count}`,
  dayTotal: (day, count) => `${day} 共 ${count}`,
  grandTotal: (total, count) => `${total} 共 ${count}`,
  describeCell: (row, day, { state }) => `${row.name} ${day} ${state}`,
  times: ({ punches }) => punches.map(({ at }) => at ?? "–").join("/"),
  worked: ({ worked }) => `干了 ${worked}`,
  daysLater: () => "次日",
  hours: "时长",
  hoursTotal: ({ name }, { minutes, days, read }) => `${name} 共 ${minutes}/${days}/${read}`,
  printedDetail: (known, shown) => `已读 ${known}/${shown}`,
};
