import {
  decision,
  domain,
  punch,
  remedyState,
  remedyStateHint,
  result,
  source,
  state,
  supplement,
} from "./zh-cn/attendance";
import { audit } from "./zh-cn/audit";
import { cards } from "./zh-cn/cards";
import { common, freshness, shortfall } from "./zh-cn/common";
import { day } from "./zh-cn/day";
import { employees } from "./zh-cn/employees";
import { errors } from "./zh-cn/errors";
import { fields } from "./zh-cn/fields";
import { me } from "./zh-cn/me";
import { remedies } from "./zh-cn/remedies";
import { deadline, quota, remedyForm, request, whyNot } from "./zh-cn/remedy";
import { settings } from "./zh-cn/settings";
import { a11y, nav, pages, shell } from "./zh-cn/shell";
import { signIn } from "./zh-cn/sign-in";
import { team } from "./zh-cn/team";

/** Every text of the product; the other languages have exactly this shape. ICU messages. */
export const zhCn = {
  common,
  freshness,
  shortfall,
  nav,
  shell,
  a11y,
  pages,
  state,
  result,
  supplement,
  source,
  punch,
  remedyState,
  remedyStateHint,
  decision,
  domain,
  deadline,
  quota,
  whyNot,
  request,
  remedyForm,
  remedies,
  team,
  day,
  employees,
  me,
  settings,
  audit,
  cards,
  signIn,
  fields,
  errors,
};

export type Messages = typeof zhCn;
