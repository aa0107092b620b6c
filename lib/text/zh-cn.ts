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
import { bulk, sending } from "./zh-cn/bulk";
import { cards } from "./zh-cn/cards";
import { common, freshness, shortfall } from "./zh-cn/common";
import { day } from "./zh-cn/day";
import { employees } from "./zh-cn/employees";
import { errors } from "./zh-cn/errors";
import { exceptions } from "./zh-cn/exceptions";
import { exporting } from "./zh-cn/exporting";
import { fields } from "./zh-cn/fields";
import { me } from "./zh-cn/me";
import { remedies } from "./zh-cn/remedies";
import { deadline, quota, remedyForm, request, whyNot } from "./zh-cn/remedy";
import { settings } from "./zh-cn/settings";
import { a11y, nav, pages, shell } from "./zh-cn/shell";
import { signIn } from "./zh-cn/sign-in";
import { story } from "./zh-cn/story";
import { team } from "./zh-cn/team";
import { outage, trends } from "./zh-cn/trends";
import { views } from "./zh-cn/views";

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
  sending,
  bulk,
  remedies,
  story,
  team,
  trends,
  outage,
  exceptions,
  views,
  day,
  employees,
  me,
  settings,
  audit,
  cards,
  exporting,
  signIn,
  fields,
  errors,
};

export type Messages = typeof zhCn;
