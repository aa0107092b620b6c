import type * as zhCn from "../zh-cn/cards";

export const cards = {
  requested: { title: "{name} requests a correction", open: "Decide" },
  decided: {
    approve: "Correction approved",
    reject: "Correction rejected",
    revoke: "Correction revoked",
    by: "Decided by {name}",
    note: "Note: {note}",
    open: "View",
  },
  reminder: {
    title: "A punch of {date} can still be corrected",
    by: "{name} reminds you",
    open: "Request a correction",
  },
  punch: "{date} · {punch}",
  change: "{was} → {time}",
} satisfies typeof zhCn.cards;
