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
    punch: "Which punch",
    anyPunch: "In and out",
    onlyIn: "In punches only",
    onlyOut: "Out punches only",
    withChildren: "{name} and below ({count, number})",
    ofDepartment: "{name} ({count, number})",
    clear: "Clear filters",
  },
  period: {
    start: "Period",
    calendar: "Calendar month",
    from: "From day {day, number}",
    label: "Period",
    previous: "Previous period",
    next: "Next period",
    current: "Current period",
  },
  density: {
    label: "Cells show",
    comfortable: "Comfortable",
    compact: "Compact",
    times: "Times",
    hours: "Hours",
  },
  detail: {
    times: "In punch above, out punch below; +1 means one more pair that day",
    hours: "Hours between the in and out punches; days with a missing punch are left out",
    failed: "The punch times couldn't be loaded; marks are shown instead",
    none: "no punch",
    worked: "{hours} hours between in and out punches",
    total:
      "{name} · {hours} hours between in and out punches (of {read, plural, one {# read day} other {# read days}}, {days, number} with every punch)",
    printed:
      "punch times of {known, number} of {shown, number} people were read, the others show marks",
  },
  column: {
    person: "Name",
    problems: "Problems",
    hours: "Hours",
  },
  legend: "Legend",
  statusFilter: "Filter by status",
  coming: "Blank days are still to come",
  weekend: "Weekend",
  selection: "Selected cells",
  selected:
    "{count, plural, one {# cell} other {# cells}} of {people, plural, one {# person} other {# people}} selected",
  counted: {
    choose: "Choose {count, plural, one {this cell} other {these # cells}}",
    shown: "{what}: {count, plural, one {# cell} other {# cells}}",
    clear: "Stop showing only {what}",
  },
  moreComing: "the others are being read",
  totals: "Totals so far",
  totalsAll: "Totals",
  found: "{shown, number} of {total, number} people shown",
  futureDay: "Not yet",
  printed:
    "Attendance of {period} · {shown, number} of {people, number} people · ‹ in punch, › out punch, * correction requested or approved",
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
  noTeam: {
    title: "Team is for heads of departments",
    advice:
      "You head no department yet. If you should, ask your administrator to make you its head in Feishu's directory.",
    action: "See my attendance",
  },
  card: {
    loading: "Reading the day's punches",
    failed: "The day's punches couldn't be loaded",
    open: "Press or hit Enter for details",
  },
  emptyMonth: {
    title: "No attendance data this month",
    advice: "Feishu returned no rows; this does not mean missing punches.",
  },
} satisfies typeof zhCn.team;
