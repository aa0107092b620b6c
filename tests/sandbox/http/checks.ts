import { FieldProblem } from "./fields";
import { Refusal, scopeRefusal } from "./reply";
import type { Family, Row, Tier, World } from "./row";

const LIMITS = {
  none: null,
  attendance: { perSecond: 50 },
  contact: { perSecond: 50, perMinute: 1000 },
  message: { perSecond: 50, perMinute: 1000 },
} as const satisfies Record<Tier, { perSecond: number; perMinute?: number } | null>;

/** HTTP 429 as the gateway answers it. */
export function tooOften(limit: number, retryAfter: number): Refusal {
  return new Refusal(
    99991400,
    "request trigger frequency limit",
    429,
    {},
    {
      "x-ogw-ratelimit-limit": String(limit),
      "x-ogw-ratelimit-reset": String(retryAfter),
    },
  );
}

export function deadToken(status: 200 | 400): Refusal {
  return new Refusal(
    99991663,
    "Invalid access token for authorization. Please make a test attempt with the correct token.",
    status,
  );
}

/** Refuses a call above the endpoint's sliding limit. */
export function checkLimit(world: World, row: Row): void {
  const usual = LIMITS[row.tier];
  if (!usual) return;
  const rate = world.ratePerSecond;
  const perMinute = "perMinute" in usual ? usual.perMinute : undefined;
  const over = world.limiter.take(`${row.method} ${row.path}`, {
    perSecond: rate ?? usual.perSecond,
    ...(perMinute === undefined ? {} : { perMinute: Math.max(perMinute, (rate ?? 0) * 20) }),
  });
  if (over) throw tooOften(over.limit, over.retryAfter);
}

/** Refuses a missing, malformed or dead token and a missing scope. */
export function checkAuth(world: World, row: Row, bearer: string): void {
  if (row.auth === "none") return;
  if (bearer === "")
    throw new Refusal(
      99991661,
      "Missing access token for authorization. Please make a request with token attached.",
    );
  if (row.auth === "user") return;
  if (!/^[tu]-/.test(bearer) && !world.signIns.user(bearer)) {
    throw new Refusal(99991671, "Invalid access token: must start with 't-' or 'u-'");
  }
  const { tenant } = world;
  if (!world.tokens.isValid(bearer, tenant.clock.second())) {
    throw deadToken(tenant.settings.deadTokenHttp);
  }
  if (row.scopes.length > 0 && !row.scopes.some((scope) => tenant.scopes.has(scope))) {
    throw scopeRefusal(tenant.appId, row.scopes);
  }
}

const BAD_VALUE: Readonly<Record<Family, number>> = {
  auth: 10003,
  attendance: 1220001,
  contact: 40001,
  authen: 20063,
  im: 230001,
  picture: 9499,
};

/** The vendor's refusal for a field that was not accepted. */
function fieldRefusal(family: Family, problem: FieldProblem): Refusal {
  const { kind, field, message } = problem;
  if (kind === "type") return new Refusal(9499, `Bad Request: ${message}`);
  if (kind === "missing") {
    return new Refusal(99992402, "field validation failed", 400, {
      field_violations: [{ field, description: message }],
    });
  }
  if (family === "contact" && field === "page_size")
    return new Refusal(40011, "page size is invalid");
  if (family === "contact" && field === "page_token")
    return new Refusal(40012, "page token is invalid error");
  const prefix = family === "attendance" ? "param is invalid: " : "";
  return new Refusal(BAD_VALUE[family], `${prefix}${message}`);
}

/** Whatever was thrown, as a refusal; our own mistakes answer 500 and say so. */
export function asRefusal(family: Family, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof FieldProblem) return fieldRefusal(family, error);
  const message = error instanceof Error ? error.message : String(error);
  return new Refusal(2200, `sandbox mistake: ${message}`, 500);
}
