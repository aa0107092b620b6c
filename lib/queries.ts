import { infiniteQueryOptions, QueryClient, queryOptions } from "@tanstack/react-query";
import { type AuditFilter, getAudit } from "./contract/audit";
import type { Contract } from "./contract/contract";
import { getDays, getPunches, getWindows, listEmployees } from "./contract/employees";
import { getMe } from "./contract/me";
import { problem } from "./contract/problem";
import {
  createRemedy,
  type DecisionsInput,
  decideRemedies,
  listRemedies,
  type RemedyInput,
} from "./contract/remedies";
import { type ReminderInput, remind } from "./contract/reminders";
import { getDiagnostics } from "./contract/settings";
import { getTeam } from "./contract/team";
import { AppError, isErrorCode } from "./errors";

const REQUEST_TIMEOUT_MS = 60_000;

const addressOf = <In extends object>(contract: Contract<In, unknown>, input: In) => {
  const rest = new URLSearchParams();
  let path: string = contract.path;
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || value === null) continue;
    const slot = `{${name}}`;
    if (path.includes(slot)) path = path.replace(slot, encodeURIComponent(String(value)));
    else rest.set(name, String(value));
  }
  return contract.method === "GET" && rest.size > 0 ? `${path}?${rest}` : path;
};

const failureOf = async (response: Response): Promise<AppError> => {
  const parsed = problem.safeParse(await response.json().catch(() => null));
  if (!parsed.success || !isErrorCode(parsed.data.code)) return new AppError("internal");
  const { code, fields, params, feishu } = parsed.data;
  return new AppError(code, { fields, params, feishu });
};

type SendOptions = { idempotencyKey?: string; signal?: AbortSignal };

/** Calls our own HTTP surface; throws the AppError that the server answered. */
const send = async <In extends object, Out>(
  contract: Contract<In, Out>,
  input: In,
  { idempotencyKey, signal }: SendOptions = {},
): Promise<Out> => {
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const response = await fetch(addressOf(contract, input), {
    method: contract.method,
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    headers: {
      accept: "application/json",
      ...(contract.method !== "GET" && { "content-type": "application/json" }),
      ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
    },
    ...(contract.method !== "GET" && { body: JSON.stringify(input) }),
  }).catch((cause: unknown) => {
    throw new AppError("no-connection", { cause });
  });
  if (!response.ok) throw await failureOf(response);
  const parsed = contract.output.safeParse(await response.json());
  if (!parsed.success) throw new AppError("internal", { cause: parsed.error });
  return parsed.data;
};

const query =
  <In extends object, Out>(contract: Contract<In, Out>, staleSeconds: number) =>
  (input: In) =>
    queryOptions({
      queryKey: [contract.path, input],
      queryFn: ({ signal }) => send(contract, input, { signal }),
      staleTime: staleSeconds * 1000,
    });

const AUDIT_PAGE = 50;
const FIRST_PAGE = "";

/** The log page after page; read again it begins anew, so that no line is left out between two pages. */
const auditPages = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [getAudit.path, filter],
    queryFn: ({ pageParam, signal }) =>
      send(
        getAudit,
        { ...filter, limit: AUDIT_PAGE, ...(pageParam !== FIRST_PAGE && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Every read of the product: contract in, query options out. */
export const queries = {
  me: query(getMe, 60),
  employees: query(listEmployees, 60),
  days: query(getDays, 30),
  punches: query(getPunches, 30),
  windows: query(getWindows, 10),
  team: query(getTeam, 30),
  remedies: query(listRemedies, 15),
  diagnostics: query(getDiagnostics, 60),
  audit: auditPages,
} as const;

/** Everything that shows attendance; refetched after a correction or a decision. */
const AFTER_WRITE = [getDays, getPunches, getWindows, getTeam, listRemedies, getMe];

/** Marks all that a write may have changed, so that what is on screen asks again. */
export const refreshAfterWrite = (client: QueryClient): Promise<unknown> =>
  Promise.all(AFTER_WRITE.map(({ path }) => client.invalidateQueries({ queryKey: [path] })));

/** A request for a correction; the same key may be sent again without asking twice. */
export const submitRemedy = (input: RemedyInput, idempotencyKey: string) =>
  send(createRemedy, input, { idempotencyKey });

/** A message to somebody about a punch that they can still have corrected. */
export const submitReminder = (input: ReminderInput) => send(remind, input);

export const submitDecisions = (input: DecisionsInput) => send(decideRemedies, input);

const mayRetry = (failures: number, error: Error) =>
  failures < 2 && error instanceof AppError && error.status >= 500 && error.code !== "feishu-quota";

export const createQueryClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { retry: mayRetry, refetchOnWindowFocus: true } } });
