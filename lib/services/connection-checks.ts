import "server-only";
import type { Check, CheckId } from "@/lib/contract/settings";
import type { AppError, ErrorCode } from "@/lib/errors";
import { SCOPE_CHECKS, SCOPES, type ScopeCheck, type Sight } from "./connection-sights";
import type { Walk } from "./connection-walk";

type Sights = readonly Sight[];
type Failed = { of: Sight["of"]; error: AppError };

const failuresIn = (sights: Sights): Failed[] =>
  sights.flatMap(({ of, error }) => (error === null ? [] : [{ of, error }]));

const factsOf = ({ code, feishu }: AppError) => ({
  code,
  ...(feishu?.code !== undefined && { feishuCode: feishu.code }),
  ...(feishu?.logId !== undefined && { logId: feishu.logId }),
});

/** A check that failed by what Feishu answered. */
export const failing = (id: CheckId, error: AppError): Check => ({
  id,
  state: "failing",
  ...factsOf(error),
});

const withCode = (sights: Sights, codes: readonly ErrorCode[]) =>
  failuresIn(sights).find(({ error }) => codes.includes(error.code))?.error;

/** Feishu looked at the call itself: it let the app in, whatever it said of the people. */
const PAST_THE_GATE = new Set<ErrorCode>(["feishu-range", "not-found"]);
const wasLetIn = ({ error }: Sight) => error === null || PAST_THE_GATE.has(error.code);

const reach = (sights: Sights): Check => {
  const token = sights.filter(({ of }) => of.includes("token"));
  const error =
    withCode(sights, ["feishu-unavailable"]) ??
    withCode(token, ["feishu-malformed", "feishu-busy"]);
  return error ? failing("reach", error) : { id: "reach", state: "ok" };
};

const ELSEWHERE: readonly ErrorCode[] = [
  ...(["feishu-unavailable", "feishu-malformed", "feishu-busy"] as const),
  ...(["feishu-address", "feishu-quota"] as const),
];

const token = (sights: Sights): Check => {
  const credentials = withCode(sights, ["feishu-credentials"]);
  if (credentials) return failing("token", credentials);
  const own = failuresIn(sights).find(({ of }) => of.includes("token"))?.error;
  if (!own) return { id: "token", state: "ok" };
  return ELSEWHERE.includes(own.code) ? { id: "token", state: "skipped" } : failing("token", own);
};

/** What the gateway refuses at any call: it is fine once a call other than for the token got through. */
const gate = (id: "address" | "quota", sights: Sights): Check => {
  const error = withCode(sights, [`feishu-${id}`]);
  if (error) return failing(id, error);
  const passed = sights.some(
    (sight) =>
      !sight.of.includes("token") && (wasLetIn(sight) || sight.error?.code === "feishu-scope"),
  );
  return { id, state: passed ? "ok" : "skipped" };
};

const named = (ids: readonly (ScopeCheck | "token")[], scopes: readonly string[]): ScopeCheck[] =>
  SCOPE_CHECKS.filter((id) => ids.includes(id) && SCOPES[id].some((one) => scopes.includes(one)));

/** Whose scope a refusal is about: the call's own before any other, for Feishu names alternatives too. */
const blamed = ({ of, error }: Failed): readonly (ScopeCheck | "token")[] => {
  if (error.code !== "feishu-scope") return [];
  const scopes = error.feishu?.scopes ?? [];
  const own = named(of, scopes);
  if (own.length > 0) return own;
  const others = named(SCOPE_CHECKS, scopes);
  return others.length > 0 ? others : of.slice(0, 1);
};

const LATER: readonly ErrorCode[] = [
  "feishu-scope",
  "feishu-address",
  "feishu-quota",
  "feishu-credentials",
];

const scope = (id: ScopeCheck, sights: Sights): Check => {
  const refusal = failuresIn(sights).find((one) => blamed(one).includes(id))?.error;
  if (refusal) {
    const missing = refusal.feishu?.scopes ?? [];
    const known = SCOPES[id].some((one) => missing.includes(one));
    return { ...failing(id, refusal), scopes: [...(known ? SCOPES[id] : missing)] };
  }
  const own = sights.filter(({ of }) => of.includes(id));
  if (own.some(wasLetIn)) return { id, state: "ok", scopes: [...SCOPES[id]] };
  const error = failuresIn(own)[0]?.error;
  if (!error || LATER.includes(error.code)) return { id, state: "skipped" };
  return { id, state: "unknown", scopes: [...SCOPES[id]], ...factsOf(error) };
};

/** Rollcall works without messages: that they cannot be sent is for a person to judge, no failure. */
const optional = ({ code, ...check }: Check): Check =>
  check.state === "failing" ? { ...check, state: "unknown" } : { ...check, ...(code && { code }) };

/** The checks of what the gateway decides before it looks at data, in the order of mending. */
export const gateChecks = ({ sights }: Walk): Check[] => [
  reach(sights),
  token(sights),
  gate("address", sights),
  gate("quota", sights),
  ...SCOPE_CHECKS.map((id) => scope(id, sights)).map((check) =>
    check.id === "send-messages" ? optional(check) : check,
  ),
];

/** The refusal of the whole attendance range, if that is what happened. */
export const rangeRefusal = ({ sights }: Walk): AppError | undefined =>
  withCode(
    sights.filter(({ of }) => of.includes("read-attendance")),
    ["feishu-range"],
  );
