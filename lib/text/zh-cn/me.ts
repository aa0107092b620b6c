export const me = {
  title: "我的考勤",
  intro: "看清这个月，在截止前补好",
  loading: "正在读取我的考勤",
  failed: "我的考勤没有取到",
  notInAttendance: {
    title: "您还没有考勤记录",
    advice: "如果您应当打卡，请联系考勤管理员把您加入考勤组。",
  },
  fixable: {
    title: "还能补的",
    summary: "{count, number} 次打卡可以处理",
    none: "没有需要补的卡",
    noneAdvice: "没有待处理的缺卡、迟到或早退。",
    untold: "暂时不能判断",
    untoldAdvice: "有的日子没有取到，取到后这里会列出需要补的卡。",
    remedy: "去补卡",
  },
  unfixable: {
    title: "不能在这里补的",
    show: "查看 {count, number} 次",
  },
  month: { title: "本月", caption: "我的{month}考勤月历" },
  requests: {
    title: "我的申请",
    waiting: "{count, number} 条待审批",
    empty: "这个月没有提交过补卡",
    untold: "还没有取到您的补卡记录，不代表没有提交过",
    all: "查看全部申请",
  },
  todayStrip: {
    title: "今天",
    nothing: "今天无需打卡",
    untold: "还没有取到今天的记录，不代表缺卡",
    shift: "班次 {name}",
  },
};
