import type * as zhCn from "../zh-cn/common";

export const common = {
  appName: "Rollcall",
  retry: "Retry",
  refresh: "Refresh",
  cancel: "Cancel",
  close: "Close",
  back: "Back",
  clear: "Clear",
  clearFilters: "Clear filters",
  filters: "Filters",
  filtersActive: "{count, plural, one {# filter} other {# filters}} on",
  showResults: "Show results",
  search: "Search",
  loading: "Loading…",
  view: "View",
  optional: "Optional",
  required: "Required",
  selectAll: "Select all on this page",
  selected: "{count, number} selected",
  clearSelection: "Clear selection",
  today: "Today",
  nextDay: "next day",
  dayBefore: "day before",
  days: "{count, plural, one {# day} other {# days}}",
  andOthers: "{names} and others, {count, number} in all",
  technical: {
    title: "Technical details",
    code: "Error code",
    feishuCode: "Feishu code",
    logId: "Feishu log ID",
    requestId: "Request ID",
    hint: "Include these when you contact your administrator.",
  },
  pager: {
    people: "{from, number}–{to, number} of {total, plural, one {# person} other {# people}}",
    records: "{from, number}–{to, number} of {total, number}",
    label: "Pages",
    previous: "Previous page",
    next: "Next page",
  },
  month: { previous: "Previous month", next: "Next month", current: "This month", label: "Month" },
} satisfies typeof zhCn.common;

export const freshness = {
  asOf: "As of {time}",
  withYours: "{told}, with your changes since",
  refreshing: "Refreshing…",
  refreshed: "Refreshed, as of {time}",
  noNewer: "Nothing newer yet, as of {time}",
  never: "Nothing fetched from Feishu yet",
  offline: "You're offline. Showing data from {time}",
  offlineEmpty: "You're offline and nothing has been fetched yet",
  cannotRefresh: "You're offline, so nothing was refreshed. It updates once you are back online.",
  fetching: "Reading from Feishu, {count, number} person-days to go",
  fetchingHint: "What has arrived is shown; the rest fills in by itself.",
  progress: "Reading progress",
  stale: "Feishu can't be reached. Showing data from {time}",
  zone: "Times are in {zone}",
  zoneAssumed: "Time zone not known; times are shown in the default, {zone}",
  zonesMixed:
    'People here are in {count, number} time zones: {zones}. "Today" and deadlines follow each person\'s own zone.',
} satisfies typeof zhCn.freshness;

export const shortfall = {
  title: "Some data is missing",
  unauthorized: {
    title: "No permission for {count, plural, one {# person} other {# people}}",
    advice:
      "Feishu does not let this app read their attendance. Ask your administrator to widen the app's data range.",
  },
  invalid: {
    title: "{count, plural, one {# person is} other {# people are}} not in Feishu attendance",
    advice: "They may have left or have no attendance group. Ask your administrator to check.",
  },
  failed: {
    title: "No data for {count, plural, one {# person} other {# people}}",
    advice: "This does not mean they missed a punch. We will try again soon, or you can retry now.",
  },
  you: {
    unauthorized: {
      title: "Rollcall may not read your attendance",
      advice:
        "Feishu does not let this app read it. Ask your administrator to widen the data range.",
    },
    invalid: {
      title: "You are not in Feishu attendance",
      advice: "You may have no attendance group. Ask your administrator to check.",
    },
    failed: {
      title: "Some of your data could not be read",
      advice:
        "This does not mean you missed a punch. What was read before stays below; we will try again soon.",
    },
  },
  person: {
    unauthorized: {
      title: "No permission to read this person's attendance",
      advice:
        "Feishu does not let this app read it. Ask your administrator to widen the data range.",
    },
    invalid: {
      title: "This person is not in Feishu attendance",
      advice: "They may have left or have no attendance group. Ask your administrator to check.",
    },
    failed: {
      title: "Some of this person's data could not be read",
      advice:
        "This does not mean they missed a punch. What was read before stays below; we will try again soon.",
    },
  },
  who: "People affected",
  retry: "Retry these people",
} satisfies typeof zhCn.shortfall;
