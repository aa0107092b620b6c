export const errors = {
  "bad-request": { title: "请求无法识别", advice: "请刷新页面后重试。" },
  "invalid-fields": { title: "有内容需要修改", advice: "请按各项下方的提示修改后再提交。" },
  "signed-out": { title: "登录已过期", advice: "请重新登录，登录后会回到这一页。" },
  "cross-site": {
    title: "请求来自其他网站，已拦截",
    advice: "请回到考勤台的页面重新操作。",
  },
  "admins-only": { title: "仅管理员可用", advice: "如需使用，请联系考勤台管理员。" },
  "not-found": {
    title: "没有找到",
    advice: "内容可能已不存在，或不在您的查看范围内。请返回上一页。",
  },
  "too-many-requests": { title: "操作太频繁", advice: "请等一分钟再试。" },
  "key-reused": {
    title: "这次提交与上一次的内容不一致",
    advice: "没有提交。请刷新页面后重新填写。",
  },
  "already-requested": {
    title: "这次打卡已有申请",
    advice: "不必重复提交，请在补卡记录中查看进度。",
  },
  "outside-window": {
    title: "补卡时间不在可填范围内",
    advice: "请改为提示的可填时间，再重新提交。",
  },
  "future-time": { title: "补卡时间还没到", advice: "请填写现在或更早的时间。" },
  "nothing-to-remedy": {
    title: "当天没有需要补的卡",
    advice: "没有提交。请刷新后查看最新的打卡结果。",
  },
  "remedy-not-allowed": {
    title: "考勤组不允许补卡",
    advice: "没有提交。请联系考勤管理员处理。",
  },
  "remedy-too-old": {
    title: "已超过补卡期限",
    advice: "没有提交。请联系考勤管理员处理。",
  },
  "no-remedy-left": {
    title: "本期补卡次数已用完",
    advice: "没有提交。请等下个周期，或联系考勤管理员。",
  },
  "month-sealed": {
    title: "这个月的考勤已封账",
    advice: "没有提交。如需更改，请联系考勤管理员。",
  },
  "own-remedy": { title: "不能审批自己的补卡", advice: "请由其他主管或管理员审批。" },
  "own-filing": {
    title: "不能审批自己代人提交的补卡",
    advice: "请由其他主管或管理员审批。",
  },
  "note-required": { title: "请写明理由", advice: "填写审批意见后再提交。" },
  "illegal-transition": {
    title: "这条补卡的状态已变，不能这样处理",
    advice: "请刷新后按最新状态处理。",
  },
  "foreign-approval": {
    title: "这条补卡不能在这里审批",
    advice: "它由其他审批流程管理，请到发起它的地方处理。",
  },
  "still-unconfirmed": {
    title: "上一次提交还在等飞书确认",
    advice: "系统会自动核对，请稍后查看，不必重复提交。",
  },
  "already-reminded": {
    title: "今天已经提醒过",
    advice: "同一次打卡一天只提醒一次，没有再发消息。",
  },
  "telling-off": {
    title: "消息通知已关闭",
    advice: "没有发消息。如需使用，请联系管理员。",
  },
  "not-delivered": {
    title: "消息没有送达",
    advice: "对方可能已离职、不在应用的可用范围内或屏蔽了应用。请改用其他方式联系。",
  },
  "bot-off": {
    title: "应用的机器人没有启用",
    advice: "消息没有发出，与对方无关。请联系管理员启用，步骤见“设置”。",
  },
  "message-refused": {
    title: "飞书没有接受这条消息",
    advice: "消息没有发出，与对方无关。请把技术详情发给管理员。",
  },
  "sign-in-state": { title: "登录步骤已失效", advice: "请重新点“使用飞书登录”。" },
  "sign-in-denied": {
    title: "飞书没有授权登录",
    advice: "请重新登录并点“同意”；若没有使用权限，请联系管理员。",
  },
  "sign-in-tenant": {
    title: "这个飞书账号不属于本公司",
    advice: "请在飞书切换到公司账号后重新登录。",
  },
  "sign-in-unknown": {
    title: "通讯录中没有找到您",
    advice: "请联系管理员，确认您在职并且在应用的可用范围内。",
  },
  "sign-in-scope": {
    title: "应用缺少登录所需的权限",
    advice: "请联系管理员，在飞书开放平台开通所需权限并发布版本。",
  },
  "photo-unavailable": {
    title: "这张照片打不开",
    advice: "照片在飞书只保留一段时间。请刷新这一天的打卡流水再试。",
  },
  "feishu-unavailable": {
    title: "飞书暂时连不上",
    advice: "已看到的内容仍可查看，请稍后重试。",
  },
  "feishu-busy": { title: "飞书正忙", advice: "请等一会儿再重试。" },
  "feishu-quota": {
    title: "本月飞书接口调用次数已用完",
    advice: "请联系管理员，在飞书后台增加额度。",
  },
  "feishu-scope": {
    title: "应用缺少飞书权限",
    advice: "请联系管理员，在飞书开放平台开通所需权限。",
  },
  "feishu-range": {
    title: "应用没有读取这些人考勤的权限",
    advice: "请联系管理员，在飞书后台扩大应用的数据范围。",
  },
  "feishu-address": {
    title: "服务器地址不在飞书的白名单中",
    advice: "请联系管理员，把服务器 IP 加入应用的白名单。",
  },
  "feishu-credentials": {
    title: "应用的飞书凭证无效",
    advice: "请联系管理员，核对 App ID 和 App Secret。",
  },
  "feishu-malformed": {
    title: "飞书的答复无法识别",
    advice: "请稍后重试；若反复出现，请把技术详情发给管理员。",
  },
  "feishu-refused": {
    title: "飞书没有接受这次请求",
    advice: "请稍后重试；若反复出现，请把技术详情发给管理员。",
  },
  "new-version": { title: "考勤台已更新", advice: "请刷新页面后继续；已发送的内容都在。" },
  "no-connection": { title: "连不上考勤台", advice: "请检查网络后重试；已看到的内容仍可查看。" },
  internal: {
    title: "服务器出错了",
    advice: "请重试；若反复出现，请把技术详情发给管理员。",
  },
};
