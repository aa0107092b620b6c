import type * as zhCn from "../zh-cn/shell";

export const nav = {
  label: "Main navigation",
  team: "Team",
  remedies: "Corrections",
  me: "My attendance",
  settings: "Settings",
  pendingDecisions: "{count, number} waiting for a decision",
} satisfies typeof zhCn.nav;

export const shell = {
  skip: "Skip to main content",
  viewerMenu: "Menu of {name}",
  signOut: "Sign out",
  language: "Language",
  theme: "Appearance",
  themes: { light: "Light", dark: "Dark", system: "System" },
  roles: { employee: "Employee", manager: "Manager", admin: "Administrator" },
  todayIs: "Today, {date}",
  zone: "Time zone {zone}",
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
      "Your data is safe. Try again; if it keeps failing, send the number below to your administrator.",
    action: "Try again",
  },
} satisfies typeof zhCn.pages;
