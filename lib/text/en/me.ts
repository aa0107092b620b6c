import type * as zhCn from "../zh-cn/me";

export const me = {
  title: "My attendance",
  intro: "See your month and fix it in time",
  loading: "Reading your attendance",
  failed: "Your attendance couldn't be loaded",
  notInAttendance: {
    title: "You have no attendance records yet",
    advice: "If you should be punching, ask an attendance administrator to add you to a group.",
  },
  fixable: {
    title: "Can still be fixed",
    summary: "{count, plural, one {# punch} other {# punches}} to look at",
    none: "Nothing to correct",
    noneAdvice: "No missing, late or early punch is waiting for you.",
    untold: "Can't be told yet",
    untoldAdvice: "Some days could not be read. Once they are, what needs correcting shows here.",
    remedy: "Correct it",
  },
  unfixable: {
    title: "Can't be fixed here",
    show: "Show {count, number}",
  },
  month: { title: "This month", caption: "My attendance calendar, {month}" },
  requests: {
    title: "My requests",
    waiting: "{count, number} pending",
    empty: "You have requested no corrections this month",
    untold: "Your corrections could not be read yet; it does not mean there are none",
    all: "See all requests",
  },
  todayStrip: {
    title: "Today",
    nothing: "No punch required today",
    untold: "Today's record has not been read yet; it does not mean a missed punch",
    shift: "Shift {name}",
  },
} satisfies typeof zhCn.me;
