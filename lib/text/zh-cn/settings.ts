const GRANT = "在飞书开发者后台“权限管理”中开通 {scopes}，然后创建并发布版本。";
const FIELDS = "飞书没有给出这些字段：{fields}。";

const checks = {
  reach: {
    title: "飞书接口",
    problem: "飞书没有答复。",
    step: "检查服务器能否访问 FEISHU_BASE_URL（网络、DNS、代理、防火墙），然后重新检查。",
  },
  token: {
    title: "应用凭证",
    problem: "飞书不接受 App ID 和 App Secret，或应用已停用。",
    step: "在飞书开发者后台“凭证与基础信息”中核对 FEISHU_APP_ID 和 FEISHU_APP_SECRET，确认应用已启用并发布版本，改好后重启考勤台。",
  },
  address: {
    title: "IP 白名单",
    problem: "服务器的出口 IP 不在应用的白名单中。",
    step: "在飞书开发者后台“安全设置”的 IP 白名单中加入服务器的出口 IP。",
  },
  quota: {
    title: "接口调用额度",
    problem: "本月飞书接口调用次数已用完。",
    step: "在飞书管理后台增加额度；FEISHU_DAILY_CALLS 可以限制后台调用。",
  },
  "read-directory": { title: "读取通讯录", problem: "读不到部门和人员。", step: GRANT },
  "user-ids": {
    title: "读取人员 ID",
    problem: "读不到 user_id：无法登录，也无法对应考勤。",
    step: GRANT,
  },
  "person-fields": { title: "人员字段", problem: FIELDS, step: GRANT },
  "department-fields": { title: "部门字段", problem: FIELDS, step: GRANT },
  "contact-range": {
    title: "通讯录范围",
    problem: "应用只看得到公司的一部分，或一个人也看不到。",
    step: "在飞书开发者后台“权限管理”中把通讯录权限范围设为全部成员并发布版本。若有意只开放一部分，无需处理。",
  },
  admins: {
    title: "管理员",
    problem:
      "{of, plural, =0 {没有设置 ADMIN_USER_IDS，登录后没有人是管理员。} other {ADMIN_USER_IDS 的 # 个 ID 中，有 {people, number} 个在通讯录中找不到或已不在职。}}",
    step: "在 ADMIN_USER_IDS 中填写管理员的 user_id（不是 open_id，也不是工号），改好后重启考勤台。",
  },
  "read-attendance": {
    title: "读取考勤数据",
    problem: "读不到打卡结果、打卡流水和补卡记录。",
    step: GRANT,
  },
  "data-range": {
    title: "考勤数据范围",
    problem: "抽查 {of, number} 人，{people, number} 人的考勤读不到。",
    step: "在飞书考勤管理后台把本应用的数据范围设为全公司。不参加考勤的人读不到是正常的。",
  },
  "read-rules": {
    title: "读取考勤组和班次",
    problem: "读不到考勤组和班次：时区和补卡期限会显示为未知。",
    step: "在飞书开发者后台“权限管理”中开通 {scopes} 之一，然后创建并发布版本。",
  },
  "write-remedies": {
    title: "提交和审批补卡",
    problem: "不能提交补卡，也不能审批。",
    step: GRANT,
  },
  "send-messages": {
    title: "发送消息（可选）",
    problem: "应用还不能给人发消息，提醒和通知送不到；其他功能不受影响。",
    step: "如需提醒，在飞书开发者后台开通 {scopes} 之一，并在“添加应用能力”中启用机器人，然后创建并发布版本。",
  },
  redirect: {
    title: "登录重定向 URL",
    problem: "没有接口能查到是否登记。有人通过飞书登录成功一次，这里就会变为可用。",
    step: "在飞书开发者后台“安全设置”的重定向 URL 中登记 {url}，然后退出并重新登录一次。",
  },
  tenant: {
    title: "所属公司",
    problem: "有人登录过以后，考勤台才知道是哪一家公司。",
    step: "用公司的飞书账号登录一次，或设置 FEISHU_TENANT_KEY。",
  },
  directory: {
    title: "通讯录更新",
    problem: "通讯录很久没有更新，人员和部门可能不是最新的。",
    step: "先解决前面的问题；通讯录每半小时自动更新。",
  },
  calls: {
    title: "今日后台调用",
    problem: "今天的后台调用已到上限，没有人看的数据明天才更新。",
    step: "如需更多，调高 FEISHU_DAILY_CALLS 并重启考勤台。",
  },
};

export const settings = {
  title: "设置",
  intro: "与飞书的连接",
  sections: { label: "设置的分区", connection: "飞书连接", audit: "操作记录" },
  loading: "正在逐项检查",
  failed: "检查没有完成",
  again: "重新检查",
  table: "连接检查",
  column: { check: "检查项", state: "状态", mend: "问题与处理", details: "详情" },
  state: { ok: "可用", failing: "有问题", unknown: "需人工确认", skipped: "未检查" },
  summary:
    "{failing, plural, =0 {没有发现问题} other {# 项有问题}}{unknown, plural, =0 {} other {，# 项需人工确认}}",
  fine: "连接可用",
  cameBack: "已有人从这个地址登录成功，说明登记无误。",
  skipped: "解决前面的问题后再检查。",
  unasked: "这次没有得到可以判断的答复。",
  scopes: "权限",
  checks,
  redirect: {
    title: "登录重定向 URL",
    hint: "在飞书开发者后台“安全设置”中原样登记，否则没有人能登录。",
    copy: "复制",
    copied: "已复制",
  },
  use: {
    title: "数据与调用",
    directory: "通讯录更新于",
    never: "尚未更新",
    pages: "今日页面调用",
    background: "今日后台调用",
    limited: "{count, number} 次，上限 {limit, number} 次",
    unlimited: "{count, number} 次，不设上限",
    times: "{count, number} 次",
    untold: "近 7 天未送达的消息",
    untoldNone: "没有",
    untoldSome: "{count, number} 条。最近一条：{reason}",
    telling: "消息通知",
    tellingOff: "已关闭（TELL_PEOPLE=0）",
  },
  untold: {
    "out-of-reach": "对方已离职，或不在应用的可用范围内",
    muted: "对方屏蔽了应用的消息",
    policy: "公司的管理规则不允许给对方发消息",
    "bot-off": "应用没有启用机器人",
    scope: "应用没有发消息的权限",
    content: "飞书不接受消息的内容",
    other: "飞书拒绝了这条消息",
    nobody: "没有找到可以审批的主管或管理员",
    "given-up": "飞书一直没有接收，已不再重试",
    unknown: "飞书没有答复，可能已送达，不再重发",
  },
  command: {
    title: "考勤台：检查与飞书的连接 {address}",
    facts: "错误码 {code}，飞书错误码 {feishuCode}，日志号 {logId}",
  },
};
