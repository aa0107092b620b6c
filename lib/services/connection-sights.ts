import "server-only";
import { AppError, type ErrorCode } from "@/lib/errors";
import { ENDPOINTS } from "@/lib/feishu/endpoints";

/** The scopes behind each check; any one of a row is enough. Those of single fields are told by Feishu's silence. */
export const SCOPES = {
  "read-directory": ENDPOINTS["contact/v3/scopes"].scopes,
  "user-ids": ENDPOINTS["authen/v1/user_info"].scopes,
  "read-attendance": ENDPOINTS["attendance/v1/user_tasks/query"].scopes,
  "read-rules": ENDPOINTS["attendance/v1/groups/:group_id"].scopes,
  "write-remedies": ENDPOINTS["attendance/v1/approval_infos/process"].scopes,
  "send-messages": ENDPOINTS["im/v1/messages"].scopes,
} as const satisfies Record<string, readonly string[]>;
export type ScopeCheck = keyof typeof SCOPES;

export const SCOPE_CHECKS = [
  "read-directory",
  "user-ids",
  "read-attendance",
  "read-rules",
  "write-remedies",
  "send-messages",
] as const satisfies readonly ScopeCheck[];

/** How one call went: what it depends on, and null or what it failed with. */
export type Sight = { of: readonly (ScopeCheck | "token")[]; error: AppError | null };

/** After one of these every further call would only fail in the same way. */
const STOPS = new Set<ErrorCode>([
  "feishu-address",
  "feishu-quota",
  "feishu-credentials",
  "feishu-unavailable",
]);

/** Remembers how calls went. `ask` gives null where one failed or was not worth trying any more. */
export const watchCalls = () => {
  const sights: Sight[] = [];
  const ask = async <T>(of: Sight["of"], work: () => Promise<T>): Promise<T | null> => {
    if (sights.some(({ error }) => error !== null && STOPS.has(error.code))) return null;
    try {
      const answer = await work();
      sights.push({ of, error: null });
      return answer;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      sights.push({ of, error });
      return null;
    }
  };
  return { sights, ask };
};
export type Ask = ReturnType<typeof watchCalls>["ask"];
