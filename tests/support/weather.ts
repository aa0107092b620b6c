import type { FaultRule } from "../sandbox/http/faults";

const READS = [
  "user_tasks/query$",
  "user_flows/query$",
  "user_task_remedys/query$",
  "query_user_allowed_remedys$",
  "attendance/v1/(?:groups|shifts)/",
  "contact/v3/",
].join("|");

const MODES = [
  "429",
  "429-no-headers",
  "500",
  "reset-before",
  "html",
  "empty",
  "truncated",
  "dead-token-200",
  "dead-token-400",
  "code",
] as const;

/** Of all reads this share fails, in every way by turns; 1225000 is Feishu's own "internal error". */
const SHARE = 0.2;

/** Bad weather on every read: each mode draws by itself, together they take the share. */
export const BAD_WEATHER: FaultRule[] = MODES.map((mode) => ({
  // A pattern of its own gives each mode a sequence of draws of its own.
  match: `${READS}|^${mode}$`,
  mode,
  code: 1_225_000,
  status: 500,
  probability: 1 - (1 - SHARE) ** (1 / MODES.length),
}));

/** Speaks to a sandbox in another process. */
export const controlSandbox = async (url: string, path: string, body: object): Promise<void> => {
  const answer = await fetch(`${url}/__sandbox/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${path}`);
};

/** Ends every fault of a sandbox in another process. */
export const clearFaults = async (url: string): Promise<void> => {
  const answer = await fetch(`${url}/__sandbox/faults`, { method: "DELETE" });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to the end of its faults`);
};
