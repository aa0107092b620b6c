import type * as zhCn from "../zh-cn/attendance";

export const state = {
  "lack-day": {
    label: "No record all day",
    mark: "X",
    hint: "None of the day's required punches was made",
  },
  lack: { label: "No record", mark: "X", hint: "This required punch was not made" },
  "serious-late": {
    label: "Seriously late",
    mark: "S",
    hint: "Later than the shift's limit for serious lateness",
  },
  late: { label: "Late-in", mark: "L", hint: "Punched in after the shift began" },
  early: { label: "Early-out", mark: "E", hint: "Punched out before the shift ended" },
  pending: {
    label: "Correction requested",
    mark: "P",
    hint: "A correction was requested and waits for approval",
  },
  field: { label: "Offsite", mark: "F", hint: "Punched away from the attendance site" },
  leave: { label: "Leave", mark: "V", hint: "Leave is in force, so this is no problem" },
  travel: {
    label: "Business trip",
    mark: "T",
    hint: "A business trip is in force, so this is no problem",
  },
  out: { label: "Out", mark: "O", hint: "An approved outing covers this, so it is no problem" },
  remedied: { label: "Corrected", mark: "C", hint: "The correction was approved" },
  modified: {
    label: "Modified by admin",
    mark: "M",
    hint: "An attendance administrator changed the result in Feishu",
  },
  unknown: {
    label: "Unrecognised",
    mark: "?",
    hint: "Feishu sent a result we do not know yet, shown as it came",
  },
  normal: { label: "Normal", mark: "√", hint: "Punched as the shift asks" },
  "not-yet": {
    label: "Not yet",
    mark: "·",
    hint: "Too early to judge; this is not a missing punch",
  },
  "not-required": { label: "Not required", mark: "–", hint: "A rest day, or no shift that day" },
  "no-data": {
    label: "No data",
    mark: "",
    hint: "Feishu has nothing for this day; this is not a missing punch",
  },
  loading: { label: "Loading", mark: "", hint: "Being read from Feishu" },
} satisfies typeof zhCn.state;

export const result = {
  normal: "Normal",
  late: "Late-in",
  "serious-late": "Seriously late",
  early: "Early-out",
  lack: "No record",
  "not-yet": "Not yet",
  "not-required": "Not required",
  unknown: "Unrecognised: {raw}",
} satisfies typeof zhCn.result;

export const supplement = {
  none: "Nothing to add",
  remedied: "Corrected",
  "remedy-requested": "Correction requested",
  modified: "Modified by admin",
  leave: "Leave",
  travel: "Business trip",
  out: "Out",
  field: "Offsite",
  "shift-change": "Shift change",
  unknown: "Unrecognised: {raw}",
} satisfies typeof zhCn.supplement;

export const source = {
  person: "Punched in person",
  admin: "Modified by admin",
  remedy: "Correction",
  system: "Made by the system",
  "off-not-needed": "No out punch needed",
  machine: "Attendance machine",
  fast: "Quick punch",
  import: "Imported through the attendance API",
  unknown: "Unrecognised source",
} satisfies typeof zhCn.source;

export const punch = {
  in: "In",
  out: "Out",
  both: "In and out",
  none: "",
  inNth: "In {n}",
  outNth: "Out {n}",
  free: "Punch",
  overtime: "Overtime",
  overtimeIn: "Overtime in",
  overtimeOut: "Overtime out",
  late: "{count, number} min late",
  early: "{count, number} min early",
  sideState: "{side}: {state}",
  alsoPending: "another correction requested",
  alsoRemedied: "another punch corrected",
} satisfies typeof zhCn.punch;

export const remedyState = {
  pending: "Pending",
  rejected: "Rejected",
  approved: "Approved",
  cancelled: "Cancelled",
  revoked: "Revoked",
} satisfies typeof zhCn.remedyState;

export const remedyStateHint = {
  pending: "Waiting for a manager or administrator",
  rejected: "Not approved; the punch result stays as it was",
  approved: "Approved; Feishu has updated the punch result",
  cancelled: "Cancelled in Feishu by the person who asked",
  revoked: "Was approved, then revoked",
} satisfies typeof zhCn.remedyStateHint;

export const decision = {
  approve: "Approve",
  reject: "Reject",
  revoke: "Revoke",
} satisfies typeof zhCn.decision;

export const domain = {
  group: "Attendance group",
  shift: "Shift",
  punchResults: "Punch results",
} satisfies typeof zhCn.domain;
