import type * as zhCn from "../zh-cn/shell";

export const nav = {
  label: "Main navigation",
  team: "Team",
  exceptions: "Exceptions",
  remedies: "Corrections",
  me: "My attendance",
  settings: "Settings",
  pendingDecisions: "{count, number} waiting for a decision",
  soonExceptions:
    "{count, plural, one {# exception closes} other {# exceptions close}} within {days, number} days",
  soonExceptionsSoFar: "{count, number} found so far that close within {days, number} days",
} satisfies typeof zhCn.nav;

export const shell = {
  skip: "Skip to main content",
  viewerMenu: "Menu of {name}",
  signOut: "Sign out",
  signOutEverywhere: "Sign out on all devices",
  language: "Language",
  theme: "Appearance",
  themes: { light: "Light", dark: "Dark", system: "System" },
  roles: { employee: "Employee", manager: "Manager", admin: "Administrator" },
  todayIs: "Today, {date}",
  zone: "Time zone {zone}",
  offline: {
    title: "You're offline",
    advice:
      "What you have already opened stays readable. Nothing can be submitted until you are back online; the page then updates by itself.",
  },
  palette: {
    title: "Search or jump to",
    button: "Search",
    hint: "A name, a page or an action",
    hintAlone: "A page or an action",
    sections: { people: "People", pages: "Pages", actions: "Actions" },
    correct: "Request a correction",
    speak: "Language: {language}",
    wear: "Appearance: {theme}",
    searching: "Searching…",
    failed: "People couldn't be searched. Pages and actions still work.",
    more: "{count, number} more people match; type more of the name",
    found: "{count, plural, =0 {Nothing found; try another word} one {# result} other {# results}}",
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    groups: {
      everywhere: "On this page",
      grid: "In the grid",
      calendar: "In the calendar",
      list: "In the list",
    },
    palette: "Search or jump",
    map: "Show these shortcuts",
    search: "Search by name",
    close: "Close what is open",
    move: "Move by one",
    ends: "First or last of the row",
    monthEnds: "First or last of the month",
    edges: "To the edge",
    extend: "Select a range",
    select: "Select or deselect",
    all: "Select everything",
    next: "Next row",
    before: "Row before",
    open: "Open the day",
    correct: "Request a correction for the day",
    story: "Open the correction",
    approve: "Approve",
    reject: "Reject",
    following: "Next one",
    preceding: "One before",
  },
} satisfies typeof zhCn.shell;

export const a11y = {
  notifications: "Notifications",
  closePanel: "Close panel",
  expand: "Expand",
  collapse: "Collapse",
  grid: "Attendance for {month}, {people, plural, one {# person} other {# people}}. Arrow keys move, Enter opens the day, Escape closes it.",
  cell: "{name}, {date}, {state}",
} satisfies typeof zhCn.a11y;

export const pages = {
  notFound: {
    title: "There is no such page",
    advice: "The address may be wrong, or you may not have access to it.",
    action: "Go to the start page",
  },
  crashed: {
    title: "This page failed",
    advice:
      "Your data is safe. Load it again; if it keeps failing, tell your administrator what you were doing.",
    action: "Load again",
  },
} satisfies typeof zhCn.pages;
