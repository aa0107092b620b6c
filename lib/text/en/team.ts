import type * as zhCn from "../zh-cn/team";

export const team = {
  title: "Team",
  intro: "Who is missing a punch or late, and what can still be fixed",
  today: {
    title: "Today",
    date: "Today, {date}",
    noRows: "Feishu has no shift or record of anybody today",
    soFar: "So far",
    in: "Punched in",
    off: "Off or on leave",
  },
  figure: {
    problems: "Open problems",
    pending: "Pending",
    open: "Show these {count, plural, one {# cell} other {# cells}}",
  },
  trend: {
    title: "Trend",
    summary: "Problems on each day of {month}: {totals}.",
    peak: "Most on {date}: {count, number}.",
    none: "No problems in {month}, and nothing pending.",
    table: "Show as a table",
    day: "Work day",
    open: "{date} {what} {count, number}, show these cells",
    hint: "Press a day to see it in the grid above",
  },
  filter: {
    label: "Filter the team",
    department: "Department",
    allDepartments: "All departments",
    search: "Search names",
    onlyProblems: "Problems only",
    clear: "Clear filters",
  },
  density: { label: "Row height", comfortable: "Comfortable", compact: "Compact" },
  column: {
    person: "Name",
    problems: "Problems",
  },
  legend: "Legend",
  selected: "{count, plural, one {# cell} other {# cells}} selected",
  totals: "Totals so far",
  totalsAll: "Totals",
  found: "{shown, number} of {total, number} people shown",
  futureDay: "Not yet",
  loading: "Reading the team's attendance",
  failed: "The team's attendance couldn't be loaded",
  emptyScope: {
    title: "You have no team members yet",
    advice: "Ask your administrator to make you head of a department in Feishu's directory.",
  },
  emptyFiltered: {
    title: "Nobody matches",
    advice: "Choose another month or loosen the filters.",
  },
  emptyMonth: {
    title: "No attendance data this month",
    advice: "Feishu returned no rows; this does not mean missing punches.",
  },
  keyboard: {
    title: "Keyboard",
    move: "Move",
    open: "Open the day",
    search: "Search",
    close: "Close",
  },
} satisfies typeof zhCn.team;
