import { infiniteQueryOptions, QueryClient, queryOptions } from "@tanstack/react-query";
import type { Path } from "./contract/contract";
import type { ExceptionsInput } from "./contract/exceptions";
import type { BatchInput, DecisionsInput, RemedyInput } from "./contract/remedies";
import type { ReminderInput } from "./contract/reminders";
import type { ViewInput } from "./contract/views";
import { AppError } from "./errors";
import { type Load, leave, read, send } from "./queries/call";

/** A read at its path, which the types hold against its contract's. */
const query =
  <In extends object, Out, At extends Path>(
    path: NoInfer<At>,
    staleSeconds: number,
    load: Load<In, Out, At>,
  ) =>
  (input: In) =>
    queryOptions({
      queryKey: [path, input],
      queryFn: ({ signal }) => read(path, load, input, signal),
      staleTime: staleSeconds * 1000,
    });

const PAGE = 50;
const FIRST_PAGE = "";

/** A list page after page; read again it begins anew, so that no line is left out between two pages. */
const pages =
  <In extends object, Out extends { nextCursor: string | null }, At extends Path>(
    path: NoInfer<At>,
    staleSeconds: number,
    load: Load<In, Out, At>,
  ) =>
  (filter: In) =>
    infiniteQueryOptions({
      queryKey: [path, filter],
      queryFn: ({ pageParam, signal }) => {
        const cursor = pageParam === FIRST_PAGE ? undefined : pageParam;
        return read(path, load, { ...filter, limit: PAGE, cursor }, signal);
      },
      initialPageParam: FIRST_PAGE,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      staleTime: staleSeconds * 1000,
    });

const listExceptions = () => import("./contract/exceptions").then((of) => of.listExceptions);
const employees = () => import("./contract/employees");
const remedies = () => import("./contract/remedies");
const views = () => import("./contract/views");

/** Every read of the product: path and contract in, query options out. */
export const queries = {
  me: query("/api/me", 60, () => import("./contract/me").then((of) => of.getMe)),
  employees: query("/api/employees", 60, () => employees().then((of) => of.listEmployees)),
  days: query("/api/employees/{id}/days", 30, () => employees().then((of) => of.getDays)),
  punches: query("/api/employees/{id}/punches", 30, () => employees().then((of) => of.getPunches)),
  windows: query("/api/employees/{id}/windows", 10, () => employees().then((of) => of.getWindows)),
  team: query("/api/team", 30, () => import("./contract/team").then((of) => of.getTeam)),
  trends: query("/api/trends", 60, () => import("./contract/trends").then((of) => of.getTrends)),
  remedies: query("/api/remedies", 15, () => remedies().then((of) => of.listRemedies)),
  remedyStory: query("/api/remedies/{approvalId}", 15, () =>
    import("./contract/remedy-story").then((of) => of.getRemedyStory),
  ),
  exceptions: pages("/api/exceptions", 30, listExceptions),
  /** The inbox's numbers alone, without a call to Feishu. */
  exceptionCounts: (filter: ExceptionsInput) =>
    query("/api/exceptions", 60, listExceptions)({ ...filter, limit: 0 }),
  views: query("/api/views", 300, () => views().then((of) => of.listViews)),
  diagnostics: query("/api/settings/diagnostics", 60, () =>
    import("./contract/settings").then((of) => of.getDiagnostics),
  ),
  audit: pages("/api/settings/audit", 0, () =>
    import("./contract/audit").then((of) => of.getAudit),
  ),
} as const;

/** A request for a correction; the same key may be sent again without asking twice. */
export const submitRemedy = (input: RemedyInput, idempotencyKey: string) =>
  send(() => remedies().then((of) => of.createRemedy), input, idempotencyKey);

/** Keeps filters under a name, in the place of those of that name; by id it changes or renames them. */
export const keepView = (input: ViewInput) => send(() => views().then((of) => of.saveView), input);

export const forgetView = (id: string) => send(() => views().then((of) => of.deleteView), { id });

/** To be done after either. */
export const refreshViews = (client: QueryClient): Promise<unknown> =>
  client.invalidateQueries({ queryKey: ["/api/views"] });

/** A message to somebody about a punch that they can still have corrected. */
export const submitReminder = (input: ReminderInput) =>
  send(() => import("./contract/reminders").then((of) => of.remind), input);

/** Requests for many corrections; sent again under the same key only what is not done yet is done. */
export const submitRemedies = (input: BatchInput, idempotencyKey: string) =>
  send(() => remedies().then((of) => of.createRemedies), input, idempotencyKey);

/** Decisions; the same ones sent again under the same key get the first answer. */
export const submitDecisions = (input: DecisionsInput, idempotencyKey: string) =>
  send(() => remedies().then((of) => of.decideRemedies), input, idempotencyKey);

/** The same two when the page is being left, so that closing it loses nothing. */
export const leaveRemedies = (input: BatchInput, idempotencyKey: string) =>
  leave("/api/remedies/batch", input, idempotencyKey);
export const leaveDecisions = (input: DecisionsInput, idempotencyKey: string) =>
  leave("/api/remedies/decisions", input, idempotencyKey);

const mayRetry = (failures: number, error: Error) =>
  failures < 2 && error instanceof AppError && error.status >= 500 && error.code !== "feishu-quota";

export const createQueryClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { retry: mayRetry, refetchOnWindowFocus: true } } });
