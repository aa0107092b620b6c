import type * as zhCn from "../zh-cn/day";

export const day = {
  title: "{name} · {date}",
  workDayNote: "Work day {date}",
  loading: "Reading the day",
  previous: "Previous day",
  next: "Next day",
  fullMonth: "See the whole month",
  results: {
    title: "Punch results",
    caption: "Punch results of {date}",
    punch: "Punch",
    planned: "Shift time",
    actual: "Punched at",
    result: "Result",
    noShiftTime: "Any time",
    noPunch: "No record",
    empty: "Feishu has no results for this day; this does not mean missing punches.",
  },
  why: {
    "late-after":
      "Shift {shift} · punched {punch}{allowed, plural, =0 {} other { · # min allowed}} → {minutes, number} min late",
    "serious-late-after":
      "Shift {shift} · punched {punch} · over {allowed, number} min → seriously late by {minutes, number} min",
    "early-after":
      "Shift {shift} · punched {punch}{allowed, plural, =0 {} other { · # min allowed}} → {minutes, number} min early",
    "late-as-lack":
      "Shift {shift} · punched {punch} · {minutes, number} min late, over {allowed, number} min → no record",
    "early-as-lack":
      "Shift {shift} · punched {punch} · {minutes, number} min early, over {allowed, number} min → no record",
    "no-punch": "Shift {shift} · no punch was made → no record",
    "no-punch-free": "No punch was made → no record",
    flexible: "Flexible shift {shift} · punched {punch} → {result}",
    times: "Shift {shift} · punched {punch}",
    pending: "Correction requested, waiting for a decision",
    resolved: "{supplement}, so it is not a problem",
  },
  punches: {
    title: "Raw punches",
    empty: "No raw punches that day",
    place: "Place",
    wifi: "Wi-Fi",
    device: "Device",
    comment: "Comment",
    photos: "{count, plural, one {# photo} other {# photos}}",
    photoAlt: "Photo {n, number} of the punch",
    hidePhotos: "Hide photos",
    field: "Offsite",
    byOther: "Made by someone else",
    audited: "Looking at another person's raw punches is noted in the audit log.",
    show: "Show raw punches",
    failed: "The raw punches couldn't be loaded",
  },
  remedies: {
    title: "Corrections",
    empty: "No corrections for this day",
    asked: "Asked for {time}",
    createdAt: "Requested {time}",
    updatedAt: "Updated {time}",
    reason: "Reason: {reason}",
    failed: "The corrections couldn't be loaded",
  },
  windows: {
    title: "Can it still be fixed?",
    checking: "Asking Feishu…",
    range: "Any time from {from} to {to}",
    fixable: "{punch} can be corrected",
    failed: "We couldn't find out which times are open; it may still be possible",
    check: "Check whether it can be corrected",
  },
  action: {
    remedy: "Request a correction",
    short: "Correct",
    remedyFor: "Request on their behalf",
    remind: "Remind",
    remindPunch: "Remind about: {punch}",
  },
  reminder: {
    intro:
      "They get {count, plural, one {this message} other {these # messages}} in Feishu. One reminder a day for each punch.",
    send: "Send {count, plural, one {# reminder} other {# reminders}}",
    times: "The times that may be entered and the deadline, as Feishu answers when it is sent",
    sent: "Reminded {time}",
    waiting: "Reminder on its way",
    unknown: "May be reminded {time}",
  },
} satisfies typeof zhCn.day;
