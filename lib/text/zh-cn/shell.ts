export const nav = {
  label: "主导航",
  team: "团队考勤",
  remedies: "补卡",
  me: "我的考勤",
  settings: "设置",
  pendingDecisions: "{count, number} 条待审批",
};

export const shell = {
  skip: "跳到主要内容",
  viewerMenu: "{name} 的菜单",
  signOut: "退出登录",
  language: "语言",
  theme: "外观",
  themes: { light: "浅色", dark: "深色", system: "跟随系统" },
  roles: { employee: "员工", manager: "主管", admin: "管理员" },
  todayIs: "今天 {date}",
  zone: "时区 {zone}",
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
    advice: "您的数据没有受影响。请重试；若仍然出错，请把下方的编号发给管理员。",
    action: "重试",
  },
};
