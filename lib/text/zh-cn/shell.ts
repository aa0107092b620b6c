export const nav = {
  label: "主导航",
  team: "团队考勤",
  exceptions: "异常",
  remedies: "补卡",
  me: "我的考勤",
  settings: "设置",
  pendingDecisions: "{count, number} 条待审批",
  soonExceptions: "{count, number} 条异常 {days, number} 天内截止",
  soonExceptionsSoFar: "已取到的部分有 {count, number} 条异常 {days, number} 天内截止",
};

export const shell = {
  skip: "跳到主要内容",
  viewerMenu: "{name} 的菜单",
  signOut: "退出登录",
  signOutEverywhere: "在所有设备上退出",
  language: "语言",
  theme: "外观",
  themes: { light: "浅色", dark: "深色", system: "跟随系统" },
  roles: { employee: "员工", manager: "主管", admin: "管理员" },
  todayIs: "今天 {date}",
  zone: "时区 {zone}",
  offline: {
    title: "没有网络",
    advice: "已打开的内容仍可查看。联网前不能提交补卡；联网后页面会自动更新。",
  },
  palette: {
    title: "搜索或跳转",
    button: "搜索",
    hint: "输入姓名、页面或操作",
    hintAlone: "输入页面或操作",
    sections: { people: "人员", pages: "页面", actions: "操作" },
    correct: "申请补卡",
    speak: "语言：{language}",
    wear: "外观：{theme}",
    searching: "正在搜索…",
    failed: "人员没有搜到，页面和操作仍可使用。",
    more: "还有 {count, number} 人符合，请再多输入几个字",
    found: "{count, plural, =0 {没有找到，换个词试试} other {# 项}}",
  },
  shortcuts: {
    title: "键盘快捷键",
    groups: { everywhere: "本页通用", grid: "考勤表内", calendar: "月历内", list: "列表内" },
    palette: "搜索或跳转",
    map: "查看这些快捷键",
    search: "按姓名搜索",
    close: "关闭打开的内容",
    move: "移动一格",
    ends: "本行的第一格或最后一格",
    monthEnds: "本月的第一天或最后一天",
    edges: "移到边缘",
    extend: "选择一片",
    select: "选中或取消",
    all: "选中全部",
    next: "下一行",
    before: "上一行",
    open: "打开当天",
    correct: "为当天申请补卡",
  },
};

export const a11y = {
  notifications: "通知",
  closePanel: "关闭面板",
  expand: "展开",
  collapse: "收起",
  grid: "{month}考勤表，{people, number} 人。方向键移动，回车打开当天，Esc 关闭。",
  cell: "{name}，{date}，{state}",
};

export const pages = {
  notFound: {
    title: "没有这个页面",
    advice: "地址可能有误，或者您没有查看的权限。",
    action: "回到首页",
  },
  crashed: {
    title: "页面出错了",
    advice: "您的数据没有受影响。请重新加载；若仍然出错，请告诉管理员您当时在做什么。",
    action: "重新加载",
  },
};
