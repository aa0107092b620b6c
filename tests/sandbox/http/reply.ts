import { randomBytes } from "node:crypto";
import { separated } from "../state/ready-tasks";

type Content = string | Uint8Array<ArrayBuffer>;

/** An answer that is not the usual `{code, msg, data}` envelope. */
export class Reply {
  constructor(
    readonly status: number,
    readonly content: Content | readonly Uint8Array[],
    readonly headers: Readonly<Record<string, string>>,
    readonly code = 0,
  ) {}

  /** Megabytes in parts are sent as they lie: put together they would be garbage each time. */
  get parts(): readonly Uint8Array[] | null {
    return isContent(this.content) ? null : this.content;
  }

  get body(): Content {
    return isContent(this.content) ? this.content : Buffer.concat(this.content);
  }
}

function isContent(content: Reply["content"]): content is Content {
  return typeof content === "string" || content instanceof Uint8Array;
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" } as const;

/** A flat JSON object, as the token endpoints answer. */
export function flat<T extends { readonly code: number }>(body: T, status = 200): Reply {
  return new Reply(status, JSON.stringify(body), JSON_TYPE, body.code);
}

export function html(body: string, status = 200): Reply {
  return new Reply(status, body, { "content-type": "text/html; charset=utf-8" });
}

export function png(body: Uint8Array<ArrayBuffer>): Reply {
  return new Reply(200, body, { "content-type": "image/png" });
}

interface Violations {
  readonly permission_violations?: readonly { readonly type: string; readonly subject: string }[];
  readonly field_violations?: readonly { readonly field: string; readonly description: string }[];
}

/** Thrown by anything that refuses a call: the vendor's code, its message and the HTTP status. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly status = 400,
    readonly violations: Violations = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** The vendor's refusal for a missing scope. */
export function scopeRefusal(
  appId: string,
  scopes: readonly string[],
  type: "action_scope_required" | "field_scope_required" = "action_scope_required",
): Refusal {
  const list = scopes.join(", ");
  return new Refusal(
    99991672,
    `Access denied. One of the following scopes is required: [${list}].应用尚未开通所需的应用身份权限：[${list}]，点击链接申请并开通任一权限即可：https://open.feishu.cn/app/${appId}/auth?q=${scopes.join(",")}`,
    400,
    { permission_violations: scopes.map((subject) => ({ type, subject })) },
  );
}

export function success(data: unknown): Reply {
  return new Reply(200, JSON.stringify({ code: 0, msg: "success", data }), JSON_TYPE);
}

/** A success whose data begins with lists of what is JSON bytes already. */
export function successWith(
  lists: Readonly<Record<string, readonly Uint8Array[]>>,
  rest: Readonly<Record<string, unknown>>,
): Reply {
  const parts = Object.entries(lists).flatMap(([name, items]) => [
    `"${name}":[`,
    ...separated(items),
    "],",
  ]);
  const body = [
    `{"code":0,"msg":"success","data":{`,
    ...parts,
    `${JSON.stringify(rest).slice(1)}}`,
  ];
  const bytes = body.map((part) => (typeof part === "string" ? Buffer.from(part) : part));
  return new Reply(200, bytes, JSON_TYPE);
}

export function refused(refusal: Refusal, logId: string): Reply {
  const error = {
    message: "Refer to the documentation and fix the error",
    log_id: logId,
    troubleshooter: `排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?log_id=${logId}`,
    ...refusal.violations,
  };
  const body = JSON.stringify({ code: refusal.code, msg: refusal.message, error });
  return new Reply(refusal.status, body, { ...JSON_TYPE, ...refusal.headers }, refusal.code);
}

/** A log id in the vendor's form: time, then 18 hexadecimal digits. */
export function newLogId(now: number): string {
  const time = new Date(now).toISOString().replace(/\D/g, "").slice(0, 14);
  return `${time}${randomBytes(9).toString("hex").toUpperCase()}`;
}
