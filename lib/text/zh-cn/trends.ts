/** What one sees when the team's numbers are divided otherwise than by day. */
export const trends = {
  by: "划分",
  bys: { day: "按日", weekday: "按星期", department: "按部门", shift: "按班次", people: "按人" },
  captions: {
    weekday: "{period}各星期的异常",
    department: "{period}各部门的异常，含下级部门",
    shift: "{period}各班次的异常",
  },
  names: { weekday: "星期", department: "部门", shift: "班次" },
  share: "异常占比",
  shareOf: "{name}：{share}，应打卡 {required, number} 人天",
  required: "应打卡人天",
  noShift: "默认班次",
  unnamedShift: "班次 {id}",
  open: "{name} {what} {count, number}，查看这些日子",
  below: "含下级部门；身兼两个部门的人在两处都计入。",
  onlyRead: "占比只按已读到且应打卡的日子算。",
  unread: "还有 {count, number} 人天没有读到，不计入任何一项。",
  unreadIn: "未读 {count, number}",
  reading: "还在读取 {count, number} 人天，数字会增加",
  none: "这段时间还没有读到应打卡的日子",
  noneAdvice: "读到之后这里会有数字；没有读到不代表没有异常。",
  failed: "趋势没有取到",
  loading: "正在汇总",
  most: { problems: "异常最多的人", corrections: "补卡最多的人" },
  mostNone: { problems: "没有人有异常", corrections: "没有人补过卡" },
  days: "{count, number} 天",
  openDays: "查看 {name} 的这 {count, number} 天",
  openMonth: "{name}，打开本人的月历",
  correctionsHint: "已补和补卡申请中的日子",
};

/** A hint at a failed device; it never says that somebody is at fault. */
export const outage = {
  title:
    "{date} {side}（{time}）：{expected, number} 人中有 {missed, number} 人缺卡，可能是打卡设备或网络故障",
  at: {
    device: "他们平时用同一台设备打卡（{name}）",
    place: "他们平时在{name}打卡",
    shift: "他们是同一考勤组、同一班次（{name}）",
    unnamed: "他们是同一考勤组、同一班次",
  },
  hint: "只是按已读到的记录推断的线索，请向现场核实",
  correct: "补卡这 {count, number} 人",
  more: "还有 {count, number} 条类似的线索",
  bounded: "一次先补 {shown, number} 人，共 {total, number} 人",
};
