import { infiniteQueryOptions, QueryClient, queryOptions } from "@tanstack/react-query";
import { getAudit } from "./contract/audit";
import type { Contract } from "./contract/contract";
import { getDays, getPunches, getWindows, listEmployees } from "./contract/employees";
import { type ExceptionsInput, listExceptions } from "./contract/exceptions";
import { getMe } from "./contract/me";
import { problem } from "./contract/problem";
import {
  type BatchInput,
  createRemedies,
  createRemedy,
  type DecisionsInput,
  decideRemedies,
  listRemedies,
  type RemedyInput,
} from "./contract/remedies";
import { getRemedyStory } from "./contract/remedy-story";
import { type ReminderInput, remind } from "./contract/reminders";
import { getDiagnostics } from "./contract/settings";
import { getTeam } from "./contract/team";
import { getTrends } from "./contract/trends";
import { deleteView, listViews, saveView, type ViewInput } from "./contract/views";
import { AppError, isErrorCode } from "./errors";

const REQUEST_TIMEOUT_MS = 60_000;

/** Calls that say everything in their address. */
const isBodyless = ({ method }: Pick<Contract<never, unknown>, "method">) =>
  method === "GET" || method === "DELETE";

const addressOf = <In extends object>(contract: Contract<In, unknown>, input: In) => {
  const rest = new URLSearchParams();
  let path: string = contract.path;
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || value === null) continue;
    const slot = `{${name}}`;
    if (path.includes(slot)) path = path.replace(slot, encodeURIComponent(String(value)));
    else rest.set(name, String(value));
  }
  return isBodyless(contract) && rest.size > 0 ? `${path}?${rest}` : path;
};

const failureOf = async (response: Response): Promise<AppError> => {
  const parsed = problem.safeParse(await response.json().catch(() => null));
  if (!parsed.success || !isErrorCode(parsed.data.code)) return new AppError("internal");
  const { code, fields, params, feishu } = parsed.data;
  return new AppError(code, { fields, params, feishu });
};

const unreached = (cause: unknown): never => {
  throw new AppError("no-connection", { cause });
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
      ...(!isBodyless(contract) && { "content-type": "application/json" }),
      ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
    },
    ...(!isBodyless(contract) && { body: JSON.stringify(input) }),
  }).catch(unreached);
  if (!response.ok) throw await failureOf(response);
  const parsed = contract.output.safeParse(await response.json());
  if (!parsed.success) throw new AppError("internal", { cause: parsed.error });
  return parsed.data;
};

/** The file at an address, however long it takes to come; throws as `send`. */
export const openFile = async (address: string, signal: AbortSignal): Promise<Response> => {
  const response = await fetch(address, { signal }).catch(unreached);
  if (!response.ok) throw await failureOf(response);
  return response;
};

const query =
  <In extends object, Out>(contract: Contract<In, Out>, staleSeconds: number) =>
  (input: In) =>
    queryOptions({
      queryKey: [contract.path, input],
      queryFn: ({ signal }) => send(contract, input, { signal }),
      staleTime: staleSeconds * 1000,
    });

const PAGE = 50;
const FIRST_PAGE = "";

/** A list page after page; read again it begins anew, so that no line is left out between two pages. */
const pages =
  <In extends object, Out extends { nextCursor: string | null }>(
    contract: Contract<In, Out>,
    staleSeconds: number,
  ) =>
  (filter: In) =>
    infiniteQueryOptions({
      queryKey: [contract.path, filter],
      queryFn: ({ pageParam, signal }) =>
        send(
          contract,
          { ...filter, limit: PAGE, ...(pageParam !== FIRST_PAGE && { cursor: pageParam }) },
          { signal },
        ),
      initialPageParam: FIRST_PAGE,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      staleTime: staleSeconds * 1000,
    });

/** The inbox's numbers alone, without a call to Feishu. */
const exceptionCounts = (filter: ExceptionsInput) =>
  query(listExceptions, 60)({ ...filter, limit: 0 });

/** Every read of the product: contract in, query options out. */
export const queries = {
  me: query(getMe, 60),
  employees: query(listEmployees, 60),
  days: query(getDays, 30),
  punches: query(getPunches, 30),
  windows: query(getWindows, 10),
  team: query(getTeam, 30),
  trends: query(getTrends, 60),
  remedies: query(listRemedies, 15),
  remedyStory: query(getRemedyStory, 15),
  exceptions: pages(listExceptions, 30),
  exceptionCounts,
  views: query(listViews, 300),
  diagnostics: query(getDiagnostics, 60),
  audit: pages(getAudit, 0),
} as const;

/** Everything that shows attendance; refetched after a correction or a decision. */
const AFTER_WRITE = [
  getDays,
  getPunches,
  getWindows,
  getTeam,
  getTrends,
  listRemedies,
  getRemedyStory,
  listExceptions,
  getMe,
];

/** Marks all that a write may have changed, so that what is on screen asks again. */
export const refreshAfterWrite = (client: QueryClient): Promise<unknown> =>
  Promise.all(AFTER_WRITE.map(({ path }) => client.invalidateQueries({ queryKey: [path] })));

/** Marks the times of punches in the grid as old; those on screen are asked for again. */
export const refreshTeamTimes = (client: QueryClient): Promise<unknown> =>
  client.invalidateQueries({
    queryKey: [getTeam.path],
    predicate: ({ queryKey: [, input] }) =>
      typeof input === "object" && input !== null && "detail" in input,
  });

/** A request for a correction; the same key may be sent again without asking twice. */
export const submitRemedy = (input: RemedyInput, idempotencyKey: string) =>
  send(createRemedy, input, { idempotencyKey });

/** Keeps filters under a name, in the place of those of that name; by id it changes or renames them. */
export const keepView = (input: ViewInput) => send(saveView, input);

export const forgetView = (id: string) => send(deleteView, { id });

/** To be done after either. */
export const refreshViews = (client: QueryClient): Promise<unknown> =>
  client.invalidateQueries({ queryKey: [listViews.path] });

/** A message to somebody about a punch that they can still have corrected. */
export const submitReminder = (input: ReminderInput) => send(remind, input);

/** Requests for many corrections; sent again under the same key only what is not done yet is done. */
export const submitRemedies = (input: BatchInput, idempotencyKey: string) =>
  send(createRemedies, input, { idempotencyKey });

/** Decisions; the same ones sent again under the same key get the first answer. */
export const submitDecisions = (input: DecisionsInput, idempotencyKey: string) =>
  send(decideRemedies, input, { idempotencyKey });

const mayRetry = (failures: number, error: Error) =>
  failures < 2 && error instanceof AppError && error.status >= 500 && error.code !== "feishu-quota";

export const createQueryClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { retry: mayRetry, refetchOnWindowFocus: true } } });
