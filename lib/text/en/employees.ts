import type * as zhCn from "../zh-cn/employees";

export const employees = {
  title: "Attendance of {name}",
  back: "Back to the team",
  neighbours: {
    label: "The people before and after in this list",
    position: "{position, number} of {total, number}",
    previous: "Previous: {name}",
    next: "Next: {name}",
    previousNone: "This is the first person",
    nextNone: "This is the last person",
  },
  print: "Print",
  loading: "Reading the attendance of {name}",
  loadingAnyone: "Reading attendance",
  failed: "The attendance couldn't be loaded",
  notFound: {
    title: "No such person",
    scope: "There is no such person among those you can see",
    advice:
      "The link may be wrong, or they have left or are outside your scope. Look for them in the list, or ask your administrator.",
    team: "Find someone in the team",
    own: "See my attendance",
  },
  status: {
    active: "Active",
    frozen: "Account suspended",
    resigned: "Left",
    hidden: "Out of view",
  },
  calendar: {
    title: "Calendar",
    caption: "Attendance calendar of {name}, {month}",
    empty: "No attendance data in this period; this does not mean missing punches.",
  },
  counts: {
    title: "Totals",
    open: "Show these {count, plural, one {# day} other {# days}}",
    none: "No exceptions in this period",
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
    onlyProblems: "Exceptions only",
    empty: "No days match",
    emptyMonth: "No punch results yet",
  },
  remedies: {
    title: "Corrections",
    empty: "No corrections in this period",
    all: "See all corrections",
  },
} satisfies typeof zhCn.employees;
