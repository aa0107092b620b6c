interface CoverageRow {
  readonly method: "GET" | "POST" | "PATCH" | "PUT";
  readonly path: string;
  readonly scope: string;
  readonly status: "supported" | "planned";
  readonly note: string;
}

const at = (
  status: CoverageRow["status"],
  method: CoverageRow["method"],
  path: string,
  scope: string,
  note: string,
): CoverageRow => ({ status, method, path: `/open-apis/${path}`, scope, note });

const picture = (path: string, note: string): CoverageRow => ({
  ...{ status: "supported", method: "GET", path, scope: "", note },
});

const ATTENDANCE = "attendance/v1";
const READ = "attendance:task:readonly";
const WRITE = "attendance:task";
const RULE = "attendance:rule:readonly";
const CONTACT = "contact:contact.base:readonly";

/** What the sandbox serves and which calls it knows of but does not serve yet. */
export const coverage: readonly CoverageRow[] = [
  at(
    "supported",
    "POST",
    "auth/v3/tenant_access_token/internal",
    "",
    "10003, 10014, same token while 30 minutes remain",
  ),
  at(
    "supported",
    "POST",
    `${ATTENDANCE}/user_tasks/query`,
    READ,
    "50 ids, 30 days, results as of the sandbox's now",
  ),
  at(
    "supported",
    "POST",
    `${ATTENDANCE}/user_flows/query`,
    READ,
    "half-open window, effective punches only",
  ),
  at(
    "supported",
    "POST",
    `${ATTENDANCE}/user_task_remedys/query`,
    READ,
    "status 2 unless asked otherwise",
  ),
  at(
    "supported",
    "POST",
    `${ATTENDANCE}/user_task_remedys/query_user_allowed_remedys`,
    READ,
    "1226501 to 1226504",
  ),
  at(
    "supported",
    "POST",
    `${ATTENDANCE}/user_task_remedys`,
    WRITE,
    "no idempotency; the answer's status means nothing",
  ),
  at("supported", "POST", `${ATTENDANCE}/approval_infos/process`, WRITE, "remedies only"),
  at(
    "supported",
    "GET",
    `${ATTENDANCE}/groups/:group_id`,
    RULE,
    "the fields that the product may read",
  ),
  at(
    "supported",
    "GET",
    `${ATTENDANCE}/shifts/:shift_id`,
    RULE,
    "no_need_on and no_need_off inverted, as documented",
  ),
  at(
    "supported",
    "GET",
    "contact/v3/departments/:department_id/children",
    CONTACT,
    "opaque page tokens",
  ),
  at("supported", "GET", "contact/v3/departments/:department_id", CONTACT, ""),
  at(
    "supported",
    "GET",
    "contact/v3/users/find_by_department",
    CONTACT,
    "direct members, leavers hidden",
  ),
  at(
    "supported",
    "GET",
    "contact/v3/users/batch",
    CONTACT,
    "unknown ids dropped, or 41050 by setting",
  ),
  at("supported", "GET", "contact/v3/users/:user_id", CONTACT, "leavers readable with is_resigned"),
  at(
    "supported",
    "GET",
    "contact/v3/scopes",
    CONTACT,
    "the whole company, or the range of the control",
  ),
  at("supported", "GET", "authen/v1/authorize", "", "a page with people to pick"),
  at("supported", "POST", "authen/v2/oauth/token", "", "code and refresh_token grants, PKCE"),
  at("supported", "GET", "authen/v1/user_info", "", "errors at HTTP 200"),
  at(
    "supported",
    "POST",
    "im/v1/messages",
    "im:message:send_as_bot",
    "kept in the state, nothing is sent; cards of schema 2.0 are checked",
  ),
  at("supported", "POST", "auth/v3/app_access_token/internal", "", "same body as the tenant token"),
  at("planned", "GET", `${ATTENDANCE}/user_flows/:user_flow_id`, READ, "one punch"),
  at(
    "planned",
    "POST",
    `${ATTENDANCE}/user_flows/batch_create`,
    WRITE,
    "use POST /__sandbox/punches",
  ),
  at("planned", "POST", `${ATTENDANCE}/user_approvals/query`, READ, "leave, trips, overtime"),
  at("planned", "POST", `${ATTENDANCE}/user_approvals`, WRITE, "third-party approvals"),
  at(
    "supported",
    "POST",
    `${ATTENDANCE}/user_daily_shifts/query`,
    READ,
    "scheduled groups only, 30 days",
  ),
  at("planned", "POST", `${ATTENDANCE}/user_stats_datas/query`, READ, "monthly statistics"),
  at("supported", "GET", `${ATTENDANCE}/groups`, RULE, "pages of id and name"),
  at(
    "supported",
    "GET",
    `${ATTENDANCE}/groups/:group_id/list_user`,
    RULE,
    "nobody is exempt (member_clock_type 2)",
  ),
  at("supported", "GET", `${ATTENDANCE}/shifts`, RULE, 'the default shift "9" is not listed'),
  at(
    "planned",
    "GET",
    "contact/v3/departments/parent",
    CONTACT,
    "walk up by parent_department_id instead",
  ),
  at("planned", "GET", "contact/v3/departments/batch", CONTACT, "up to 50 departments"),
  at(
    "planned",
    "POST",
    "contact/v3/users/batch_get_id",
    "contact:user.id:readonly",
    "by mail or mobile",
  ),
  at("planned", "PATCH", "im/v1/messages/:message_id", "im:message:send_as_bot", "update a card"),
  picture("/photos/punch/:photo_id", "what photo_urls lead to: a PNG, no token asked for"),
  picture("/avatars/:file", "a PNG of one colour"),
];
