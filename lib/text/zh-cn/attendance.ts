export const state = {
  "lack-day": { label: "全天缺卡", mark: "缺", hint: "当天应打的卡都没有记录" },
  lack: { label: "缺卡", mark: "缺", hint: "这次应打卡没有记录" },
  "serious-late": { label: "严重迟到", mark: "迟", hint: "迟到时长超过班次的严重迟到线" },
  late: { label: "迟到", mark: "迟", hint: "上班打卡晚于班次时间" },
  early: { label: "早退", mark: "退", hint: "下班打卡早于班次时间" },
  pending: { label: "补卡申请中", mark: "待", hint: "已提交补卡，等待审批" },
  field: { label: "外勤", mark: "外", hint: "在考勤地点以外打卡" },
  leave: { label: "请假", mark: "假", hint: "有已生效的请假，不算异常" },
  travel: { label: "出差", mark: "差", hint: "有已生效的出差，不算异常" },
  out: { label: "外出", mark: "出", hint: "有已生效的外出，不算异常" },
  remedied: { label: "补卡通过", mark: "补", hint: "补卡已通过，不算异常" },
  modified: { label: "管理员修改", mark: "改", hint: "考勤管理员在飞书中修改过结果" },
  unknown: { label: "未识别", mark: "?", hint: "飞书返回了新的结果类型，原样显示" },
  normal: { label: "正常", mark: "√", hint: "按班次打卡" },
  "not-yet": { label: "未打卡", mark: "·", hint: "还没到判定时间，不算缺卡" },
  "not-required": { label: "无需打卡", mark: "休", hint: "休息日，或当天没有排班" },
  "no-data": { label: "暂无数据", mark: "", hint: "飞书没有这一天的记录，不代表缺卡" },
  loading: { label: "读取中", mark: "", hint: "正在从飞书读取" },
};

export const result = {
  normal: "正常",
  late: "迟到",
  "serious-late": "严重迟到",
  early: "早退",
  lack: "缺卡",
  "not-yet": "未打卡",
  "not-required": "无需打卡",
  unknown: "未识别：{raw}",
};

export const supplement = {
  none: "无补充",
  remedied: "补卡通过",
  "remedy-requested": "补卡申请中",
  modified: "管理员修改",
  leave: "请假",
  travel: "出差",
  out: "外出",
  field: "外勤",
  "shift-change": "换班",
  unknown: "未识别：{raw}",
};

export const source = {
  person: "本人打卡",
  admin: "管理员修改",
  remedy: "补卡",
  system: "系统生成",
  "off-not-needed": "下班免打卡",
  machine: "考勤机",
  fast: "极速打卡",
  import: "考勤开放接口导入",
  unknown: "未识别的来源",
};

export const punch = {
  in: "上班",
  out: "下班",
  both: "上下班",
  none: "",
  inNth: "第 {n} 次上班",
  outNth: "第 {n} 次下班",
  free: "打卡",
  overtime: "加班",
  overtimeIn: "加班上班",
  overtimeOut: "加班下班",
  late: "迟到 {count, number} 分钟",
  early: "早退 {count, number} 分钟",
  sideState: "{side}{state}",
  alsoPending: "另有补卡申请中",
  alsoRemedied: "另有补卡通过",
};

export const remedyState = {
  pending: "待审批",
  rejected: "未通过",
  approved: "已通过",
  cancelled: "已取消",
  revoked: "已撤回",
};

export const remedyStateHint = {
  pending: "等待主管或管理员审批",
  rejected: "审批未通过，打卡结果不变",
  approved: "审批已通过，飞书已更新打卡结果",
  cancelled: "申请人已在飞书中取消",
  revoked: "曾经通过，后被撤回",
};

export const decision = { approve: "通过", reject: "拒绝", revoke: "撤回" };

export const domain = {
  group: "考勤组",
  shift: "班次",
  punchResults: "打卡结果",
};
