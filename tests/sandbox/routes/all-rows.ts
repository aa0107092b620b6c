import type { Row } from "../http/row";
import { approvalRows } from "./approvals";
import { dailyShiftRows } from "./daily-shifts";
import { departmentRows } from "./departments";
import { messageRows } from "./messages";
import { oauthRows } from "./oauth";
import { pictureRows } from "./pictures";
import { remedyRows } from "./remedies";
import { ruleListRows } from "./rule-lists";
import { ruleRows } from "./rules";
import { tokenRows } from "./token";
import { userFlowRows } from "./user-flows";
import { userInfoRows } from "./user-info";
import { userTaskRows } from "./user-tasks";
import { userRows } from "./users";

/** Every endpoint that the sandbox serves, static paths before those with parameters. */
export const allRows: readonly Row[] = [
  ...tokenRows,
  ...userTaskRows,
  ...userFlowRows,
  ...remedyRows,
  ...approvalRows,
  ...ruleListRows,
  ...ruleRows,
  ...dailyShiftRows,
  ...departmentRows,
  ...userRows,
  ...oauthRows,
  ...userInfoRows,
  ...messageRows,
  ...pictureRows,
];
