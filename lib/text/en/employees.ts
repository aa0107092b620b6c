import type * as zhCn from "../zh-cn/employees";

export const employees = {
  title: "Attendance of {name}",
  back: "Back to the team",
  loading: "Reading the attendance of {name}",
  loadingAnyone: "Reading attendance",
  failed: "The attendance couldn't be loaded",
  notFound: {
    title: "Nobody found",
    advice: "They may have left, or are not among the people you can see.",
  },
  status: { active: "Active", frozen: "Account suspended", resigned: "Left" },
  calendar: {
    title: "Calendar",
    caption: "Attendance calendar of {name}, {month}",
    empty: "No attendance data this month; this does not mean missing punches.",
  },
  counts: {
    title: "This month",
    open: "Show these {count, plural, one {# day} other {# days}}",
    none: "No problems this month",
    untold: "Some days could not be read, so this can't be told yet",
  },
  results: {
    title: "Punch results",
    caption: "Punch results of {name}, {month}",
    day: "Work day",
    shift: "Shift",
    group: "Attendance group",
    in: "In",
    out: "Out",
    state: "Status",
    onlyProblems: "Problems only",
    empty: "No days match",
  },
  remedies: {
    title: "Corrections",
    empty: "No corrections this month",
    all: "See all corrections",
  },
} satisfies typeof zhCn.employees;
