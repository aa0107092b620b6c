import type * as zhCn from "../zh-cn/remedies";

export const remedies = {
  title: "Corrections",
  intro: "Every correction: asked, decided, and what came of it",
  new: "Request a correction",
  filter: {
    label: "Filter corrections",
    state: "State",
    allStates: "All states",
    month: "By month of the work day",
    recent: "Recent two months",
    person: "Person",
    search: "Search names",
  },
  filed: {
    label: "Filed by",
    anyone: "Filed by anyone",
    me: "Filed by me",
    others: "Filed here by others",
    elsewhere: "Filed in Feishu",
    by: "Filed by {name}",
  },
  counts: {
    byWorkDay: "Counted by the work day they are about; all five states were asked for.",
    awaiting:
      "{count, plural, one {The pending one waits} other {All # pending ones wait}} for you.",
    awaitingSome:
      "Waiting for you: {count, number} of the pending ones; {others, number} must be decided by somebody else.",
    partial: "Some people's records are missing: a number with + holds only what was read.",
  },
  column: {
    select: "Select",
    person: "Person",
    day: "Work day",
    punch: "Punch",
    time: "Was → asked",
    reason: "Reason",
    state: "State",
    created: "Requested",
    actions: "Actions",
  },
  caption: "Corrections, {month}",
  noTime: "Not given by Feishu",
  own: "Yours",
  empty: {
    title: "No corrections in this period",
    advice: "Look at another period, or request a correction.",
  },
  emptyPending: {
    title: "Nothing waits for your decision",
    advice: "New requests show a number here and in the navigation.",
  },
  emptyFiltered: {
    title: "No corrections match",
    advice: "Loosen the filters and try again.",
  },
  loading: "Reading corrections",
  failed: "The corrections couldn't be loaded",
  selected: "{count, number} selected",
  onlySameState: "Only corrections in the same state can be handled together",
  note: "Note",
  noteHint: "Kept in the audit log; Feishu does not store it",
  noteRequired: "Give a reason when you reject",
  noteBlank: "This is only spaces; give a reason when you reject",
  confirm: {
    approve: {
      title: "Approve {count, plural, one {# correction} other {# corrections}}?",
      body: "Feishu then updates the punch results.",
      action: "Approve {count, number}",
    },
    reject: {
      title: "Reject {count, plural, one {# correction} other {# corrections}}?",
      body: "The punch results stay as they are; people would have to ask again.",
      action: "Reject {count, number}",
    },
    revoke: {
      title: "Revoke {count, plural, one {# approved correction} other {# approved corrections}}?",
      body: "The corrections no longer count, and Feishu judges the punches again.",
      action: "Revoke {count, number}",
    },
  },
  done: {
    approve: "{count, plural, one {# correction} other {# corrections}} approved",
    reject: "{count, plural, one {# correction} other {# corrections}} rejected",
    revoke: "{count, plural, one {# correction} other {# corrections}} revoked",
  },
  outcome: {
    title: "What happened",
    summary: "{done, number} done, {failed, number} not done",
    done: "Done",
    already: "Was so already",
    refused: "Not done",
    unconfirmed: "Sent, waiting for Feishu to confirm",
    retry: "Retry the {count, number} not done",
  },
} satisfies typeof zhCn.remedies;
