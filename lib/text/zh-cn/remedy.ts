export const deadline = {
  label: "补卡截止日",
  until: "可补至 {date}",
  unknown: "截止日未知",
  unknownHint: "读不到考勤组的补卡规则，能否补卡以飞书的答复为准。",
  none: "不限补卡期限",
  noneHint: "考勤组没有设补卡期限，能否补卡以飞书的答复为准。",
  today: "今天截止",
  tomorrow: "明天截止",
  inDays: "{date} 截止，还剩 {days, number} 天",
  passed: "已于 {date} 截止",
};

export const quota = {
  label: "剩余次数",
  aboutLeft: "约剩 {n} 次",
  noneLeft: "本期可能已用完",
  unknown: "剩余次数未知",
  unlimited: "不限次数",
  hint: "按考勤组规则和补卡记录估算，最终以飞书为准。",
};

export const whyNot = {
  "nothing-to-remedy": {
    title: "当天没有需要补的卡",
    advice: "如果刚打过卡，请稍后刷新再看。",
  },
  "remedy-not-allowed": {
    title: "考勤组不允许补卡",
    advice: "请联系考勤管理员，在飞书后台修改结果。",
  },
  "remedy-too-old": {
    title: "已超过补卡期限",
    advice: "请联系考勤管理员，在飞书后台修改结果。",
  },
  "no-remedy-left": {
    title: "本期补卡次数已用完",
    advice: "下个周期会重新计算；急需处理请联系考勤管理员。",
  },
  pending: {
    title: "这次打卡已有待审批的补卡",
    advice: "请等待审批，不必重复提交。",
  },
  future: {
    title: "这一天还没到",
    advice: "只能为今天或更早的日子补卡。",
  },
  "not-yet": {
    title: "还没到可以补的时间",
    advice: "到时间后再提交。",
  },
  "no-window": {
    title: "飞书没有给出可填的时间",
    advice: "请联系考勤管理员，在飞书后台修改结果。",
  },
  "no-problem": {
    title: "没有未解决的异常",
    advice: "不需要补卡。",
  },
  unseen: {
    title: "没有找到",
    advice: "可能已不在您的查看范围内。",
  },
  unknown: {
    title: "暂时不能确定能否补卡",
    advice: "飞书没有给出答复，请稍后重试。",
  },
};

export const request = {
  intended: "正在提交",
  sent: "正在等待飞书答复",
  unconfirmed: "待核对",
  unconfirmedNote: "已送出，尚未收到飞书确认，系统会自动核对，不会重复提交",
  openTitle: "尚未确认的申请",
  cannotCancel: "飞书没有向本应用开放取消。如需取消，请到飞书的补卡申请中操作，取消后这里会更新。",
  cancelTitle: "怎样取消申请？",
  ownCannotDecide: "自己的补卡要由他人审批",
  filedCannotDecide: "由您代为提交，要由他人审批",
};

export const remedyForm = {
  title: "申请补卡",
  titleFor: "代 {name} 申请补卡",
  intro: "选好日期后，会先向飞书查询哪些打卡可以补、可填什么时间。",
  person: "补卡人",
  personSelf: "我自己",
  personHint: "按姓名搜索您能查看的人",
  personEmpty: "没有找到这个人",
  personChange: "换一个人",
  day: "工作日",
  dayHint: "夜班请选上班当天，次日凌晨的下班卡也属于这一天。",
  punch: "补哪次打卡",
  time: "补卡时间",
  timeHint: "可填 {from} – {to}",
  timeZone: "按 {zone} 时间",
  timeProposed: "已按班次时间填好，可以修改",
  reason: "补卡理由",
  reasonHint: "审批人会看到，最多 500 字",
  reasonPlaceholder: "例如：门口考勤机离线，已在工位",
  reasonCount: "{used, number} / {max, number}",
  checking: "正在向飞书查询可补时间…",
  checkFailed: "可补时间没有取到，不代表不能补",
  pickDay: "先选择日期",
  wrongDays: "最近还有异常的日子",
  step: {
    which: "补哪一次打卡",
    when: "补到几点",
    why: "为什么补",
    whenWaits: "选好打卡后填写时间",
    whyWaits: "选好打卡后填写理由",
  },
  line: {
    window: "可填时间",
    shift: "班次时间",
    made: "已打的卡",
    picked: "补卡时间",
    now: "现在",
  },
  useShiftTime: "用班次时间 {time}",
  checkAgain: "重新查询可补时间",
  submit: "提交补卡",
  submitting: "正在提交…",
  confirmTitle: "确认提交补卡？",
  confirmTitleFor: "确认代 {name} 提交补卡？",
  confirmBody: "以下内容会原样提交给飞书，由主管审批；取消只能在飞书中操作。",
  confirmAction: "确认提交",
  submitted: "补卡已提交，等待审批",
  submittedFor: "已代 {name} 提交补卡，等待审批",
  viewExisting: "查看已有申请",
  viewAll: "查看我的申请",
  another: "再补一次",
  leaveTitle: "放弃填写的内容？",
  leaveBody: "还没有提交，离开后需要重新填写。",
  leaveAction: "放弃",
  stay: "继续填写",
};
