export const signIn = {
  title: "登录考勤台",
  intro: "谁缺卡，还能不能补，到哪天为止，一页看清。",
  action: "使用飞书登录",
  redirecting: "正在前往飞书…",
  again: "重新登录",
  scopeNote: "只有您公司的飞书账号可以登录；您能看到的内容由飞书通讯录决定。",
  help: "一直登录不了？请联系公司的飞书管理员。",
};
