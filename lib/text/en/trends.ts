import type * as zhCn from "../zh-cn/trends";

export const trends = {
  by: "Divided by",
  bys: {
    day: "By day",
    weekday: "By weekday",
    department: "By department",
    shift: "By shift",
    people: "By person",
  },
  captions: {
    weekday: "Exceptions of {period} by weekday",
    department: "Exceptions of {period} by department, sub-departments included",
    shift: "Exceptions of {period} by shift",
  },
  names: { weekday: "Weekday", department: "Department", shift: "Shift" },
  share: "Share with exceptions",
  shareOf:
    "{name}: {share} of {required, plural, one {# person-day} other {# person-days}} with a required punch",
  required: "Required days",
  noShift: "Default shift",
  unnamedShift: "Shift {id}",
  open: "{name}, {what} {count, number}, show these days",
  below: "Sub-departments are included; people in two departments count in both.",
  onlyRead: "Shares are of days that were read and required a punch.",
  unread:
    "{count, plural, one {# person-day hasn't} other {# person-days haven't}} been read and count nowhere.",
  unreadIn: "{count, number} unread",
  reading:
    "Still reading {count, plural, one {# person-day} other {# person-days}}; the numbers may grow",
  none: "No day with a required punch has been read in this period",
  noneAdvice: "Numbers appear once days are read; unread days don't mean that all is well.",
  failed: "The trends couldn't be loaded",
  loading: "Adding up",
  most: { problems: "Most exceptions", corrections: "Most corrections" },
  mostNone: { problems: "Nobody has an exception", corrections: "Nobody has corrected anything" },
  days: "{count, plural, one {# day} other {# days}}",
  openDays: "Show {count, plural, one {this day} other {these # days}} of {name}",
  openMonth: "{name}, open their month",
  correctionsHint: "Days that are corrected or wait for it",
} satisfies typeof zhCn.trends;

export const outage = {
  title:
    "{date} {side} ({time}): {missed, number} of {expected, number} people have no record, probably a device or network fault",
  at: {
    device: "They usually punch with the same device ({name})",
    place: "They usually punch at {name}",
    shift: "They are in the same group and shift ({name})",
    unnamed: "They are in the same group and shift",
  },
  hint: "Only a hint from the records read so far; please check on site",
  correct: "Correct these {count, number}",
  more: "{count, plural, one {# more hint} other {# more hints}} like this",
  bounded: "{shown, number} of {total, number} people at once",
} satisfies typeof zhCn.outage;
