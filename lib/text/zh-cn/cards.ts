/** What the messages to people say; the rest of their words is that of the pages. */
export const cards = {
  requested: { title: "{name} 申请补卡", open: "去审批" },
  decided: {
    approve: "补卡已通过",
    reject: "补卡未通过",
    revoke: "补卡已撤回",
    by: "由 {name} 审批",
    note: "审批意见：{note}",
    open: "查看",
  },
  reminder: { title: "{date}的打卡还可以补", by: "{name} 提醒您", open: "去补卡" },
  punch: "{date} · {punch}",
  change: "{was} → {time}",
};
