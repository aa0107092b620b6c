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
} from "./en/attendance";
import { audit } from "./en/audit";
import { bulk, sending } from "./en/bulk";
import { cards } from "./en/cards";
import { common, freshness, shortfall } from "./en/common";
import { day } from "./en/day";
import { employees } from "./en/employees";
import { errors } from "./en/errors";
import { exceptions } from "./en/exceptions";
import { exporting } from "./en/exporting";
import { fields } from "./en/fields";
import { me } from "./en/me";
import { remedies } from "./en/remedies";
import { deadline, quota, remedyForm, request, whyNot } from "./en/remedy";
import { settings } from "./en/settings";
import { a11y, nav, pages, shell } from "./en/shell";
import { signIn } from "./en/sign-in";
import { story } from "./en/story";
import { team } from "./en/team";
import { outage, trends } from "./en/trends";
import { views } from "./en/views";
import type { Messages } from "./zh-cn";

/** English, in exactly the shape of the Chinese. */
export const en = {
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
} satisfies Messages;
