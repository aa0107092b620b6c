import "server-only";
import type { Client, withTenantToken } from "@larksuiteoapi/node-sdk";
import type { LongList } from "./large-answer";
import { RESULT_ROWS } from "./result-rows";

/** Calls that Feishu allows this app in this tenant. */
export type Limits = {
  perSecond: number;
  perMinute?: number;
  /** Messages that one person may be sent. */
  perSecondEach?: number;
};

type EndpointFacts = {
  kind: "read" | "write";
  /** Any one of them is enough. */
  scopes: readonly string[];
  limits: Limits;
  /** Answers of megabytes of which little is kept. */
  large?: LongList;
};

const ATTENDANCE = { perSecond: 50 };
const CONTACT = { perSecond: 50, perMinute: 1000 };

const READ_TASKS = {
  kind: "read",
  scopes: ["attendance:task:readonly"],
  limits: ATTENDANCE,
} as const;
const WRITE_TASKS = { kind: "write", scopes: ["attendance:task"], limits: ATTENDANCE } as const;
const READ_RULES = {
  kind: "read",
  scopes: ["attendance:rule:readonly", "attendance:rule"],
  limits: ATTENDANCE,
} as const;
const SEND_MESSAGES = {
  kind: "write",
  scopes: ["im:message:send_as_bot", "im:message"],
  limits: { ...CONTACT, perSecondEach: 5 },
} as const;
const READ_CONTACTS = {
  kind: "read",
  scopes: ["contact:contact.base:readonly"],
  limits: CONTACT,
} as const;
const SIGN_IN = { kind: "read", scopes: [], limits: CONTACT } as const;

/** THE table of the calls we make, by Feishu's path. Permits, metrics and diagnostics go by it. */
export const ENDPOINTS = {
  "auth/v3/tenant_access_token/internal": SIGN_IN,
  "authen/v2/oauth/token": SIGN_IN,
  "authen/v1/user_info": { ...SIGN_IN, scopes: ["contact:user.employee_id:readonly"] },
  "attendance/v1/user_tasks/query": { ...READ_TASKS, large: RESULT_ROWS },
  "attendance/v1/user_flows/query": READ_TASKS,
  "attendance/v1/user_task_remedys/query": READ_TASKS,
  "attendance/v1/user_task_remedys/query_user_allowed_remedys": READ_TASKS,
  "attendance/v1/user_task_remedys": WRITE_TASKS,
  "attendance/v1/approval_infos/process": WRITE_TASKS,
  "attendance/v1/groups/:group_id": READ_RULES,
  "attendance/v1/shifts/:shift_id": READ_RULES,
  "contact/v3/scopes": READ_CONTACTS,
  "contact/v3/departments/:department_id/children": READ_CONTACTS,
  "contact/v3/departments/:department_id": READ_CONTACTS,
  "contact/v3/users/find_by_department": READ_CONTACTS,
  "contact/v3/users/batch": READ_CONTACTS,
  "contact/v3/users/:user_id": READ_CONTACTS,
  "im/v1/messages": SEND_MESSAGES,
} as const satisfies Record<string, EndpointFacts>;

export type EndpointName = keyof typeof ENDPOINTS;

/** The SDK's per-call options: whose token goes along. */
export type Auth = ReturnType<typeof withTenantToken>;
type Send<I> = (client: Client, input: I, auth: Auth) => Promise<unknown>;

export type Endpoint<I> = EndpointFacts & { name: EndpointName; send: Send<I> };

/** A row of the table with the SDK method that makes the call. */
export const endpoint = <I>(name: EndpointName, send: Send<I>): Endpoint<I> => ({
  ...ENDPOINTS[name],
  name,
  send,
});
