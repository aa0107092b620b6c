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
    anyDays: "Choose dates",
    anyDaysHint: "62 days at most",
    anyDaysClose: "Back to the last two months",
    from: "From",
    to: "To",
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
  emptyPartly: {
    title: "No corrections in what was read",
    advice: "Some people's records have not been read yet, so there may be more. They appear here.",
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
  noteHint: "They read it in the message and in the story; it is kept in the audit log",
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
  busyNote:
    "Deciding {count, plural, one {# correction} other {# corrections}}, all in one go; this can take a while and can no longer be stopped.",
  deciding: {
    approve: "Approved, waiting for Feishu to confirm",
    reject: "Rejected, waiting for Feishu to confirm",
    revoke: "Revoked, waiting for Feishu to confirm",
    by: "Decided by {name}",
  },
  outcome: {
    title: "What happened",
    summary: "{done, number} done, {unclear, number} unconfirmed, {failed, number} not done",
    progress: "Deciding: {done, number} of {total, number}",
    busy: "Deciding…",
    waiting: "Waiting",
    sending: "Deciding",
    unknown: "No answer",
    "not-sent": "Not sent",
    done: "Done",
    already: "Was so already",
    refused: "Not done",
    unconfirmed: "Sent, waiting for Feishu to confirm",
    unconfirmedNote:
      "Rollcall keeps looking and, once it is sure that it did not arrive, sends it again by itself; there is nothing to do.",
    unknownNote:
      "Some got no answer here: what has reached Rollcall goes on by itself, and trying again repeats the same decision without deciding twice.",
    retry: "Try {count, number} again",
  },
} satisfies typeof zhCn.remedies;
