export const common = {
  appName: "考勤台",
  retry: "重试",
  refresh: "刷新",
  cancel: "取消",
  close: "关闭",
  back: "返回",
  clear: "清除",
  clearFilters: "清除筛选",
  filters: "筛选",
  filtersActive: "已用 {count, number} 项筛选",
  showResults: "查看结果",
  search: "搜索",
  loading: "加载中…",
  view: "查看",
  optional: "选填",
  required: "必填",
  selectAll: "全选本页",
  selected: "已选 {count, number} 项",
  clearSelection: "取消选择",
  today: "今天",
  nextDay: "次日",
  dayBefore: "前一日",
  days: "{count, number} 天",
  andOthers: "{names} 等 {count, number} 人",
  technical: {
    title: "技术详情",
    code: "错误代码",
    feishuCode: "飞书错误码",
    logId: "飞书日志 ID",
    requestId: "请求编号",
    hint: "联系管理员时请附上这些信息。",
  },
  pager: {
    people: "{from, number}–{to, number} / 共 {total, number} 人",
    records: "{from, number}–{to, number} / 共 {total, number} 条",
    label: "分页",
    previous: "上一页",
    next: "下一页",
  },
  month: { previous: "上个月", next: "下个月", current: "回到本月", label: "月份" },
};

export const freshness = {
  asOf: "截至 {time}",
  withYours: "{told}，含您之后的操作",
  refreshing: "正在刷新…",
  refreshed: "已刷新，截至 {time}",
  noNewer: "暂无更新，截至 {time}",
  never: "尚未从飞书取得数据",
  offline: "没有网络，显示的是 {time} 的数据",
  offlineEmpty: "没有网络，还没有取到数据",
  cannotRefresh: "没有网络，没有刷新。联网后会自动更新。",
  fetching: "正在从飞书读取，还剩 {count, number} 人·天",
  fetchingHint: "先显示已取得的部分，其余会自动补上。",
  progress: "读取进度",
  stale: "飞书暂时连不上，显示的是 {time} 的数据",
  zone: "时间按 {zone} 显示",
  zoneAssumed: "未取得时区，时间按默认的 {zone} 显示",
  zonesMixed: "本页成员分属 {count, number} 个时区：{zones}。“今天”和截止日按各人所在时区计算。",
};

export const shortfall = {
  title: "部分数据没有显示",
  unauthorized: {
    title: "{count, number} 人无权读取",
    advice: "飞书未授权本应用读取这些人的考勤。请管理员在飞书后台扩大应用的数据范围。",
  },
  invalid: {
    title: "{count, number} 人在飞书考勤中不存在",
    advice: "可能已离职，或未加入考勤。请管理员核对通讯录。",
  },
  failed: {
    title: "{count, number} 人的数据没有取到",
    advice: "这不代表缺卡。系统稍后会再试，您也可以现在重试。",
  },
  you: {
    unauthorized: {
      title: "本应用无权读取您的考勤",
      advice: "飞书未授权读取。请管理员在飞书后台扩大应用的数据范围。",
    },
    invalid: {
      title: "您不在飞书考勤中",
      advice: "可能未加入考勤组。请管理员核对。",
    },
    failed: {
      title: "您的部分数据没有取到",
      advice: "这不代表缺卡。已取到的仍显示在下方，系统稍后会再试。",
    },
  },
  person: {
    unauthorized: {
      title: "无权读取此人的考勤",
      advice: "飞书未授权读取。请管理员在飞书后台扩大应用的数据范围。",
    },
    invalid: {
      title: "此人不在飞书考勤中",
      advice: "可能已离职，或未加入考勤组。请管理员核对。",
    },
    failed: {
      title: "此人的部分数据没有取到",
      advice: "这不代表缺卡。已取到的仍显示在下方，系统稍后会再试。",
    },
  },
  who: "涉及的人",
  retry: "重试这些人",
};
