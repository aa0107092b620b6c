export const employees = {
  title: "{name}的考勤",
  back: "回到团队考勤",
  loading: "正在读取 {name} 的考勤",
  loadingAnyone: "正在读取考勤",
  failed: "考勤数据没有取到",
  notFound: {
    title: "没有找到这个人",
    advice: "此人可能已离职，或不在您的查看范围内。",
  },
  status: { active: "在职", frozen: "账号已停用", resigned: "已离职" },
  calendar: {
    title: "月历",
    caption: "{name} {month}的考勤月历",
    empty: "这个月没有考勤数据，不代表缺卡。",
  },
  counts: {
    title: "本月合计",
    open: "查看这 {count, number} 天",
    none: "本月没有异常",
  },
  results: {
    title: "打卡结果",
    caption: "{name} {month}的打卡结果",
    day: "工作日",
    shift: "班次",
    group: "考勤组",
    in: "上班",
    out: "下班",
    state: "状态",
    onlyProblems: "只看异常",
    empty: "没有符合条件的日子",
  },
  remedies: {
    title: "补卡记录",
    empty: "这个月没有补卡",
    all: "查看全部补卡",
  },
};
