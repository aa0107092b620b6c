import "server-only";
import PQueue from "p-queue";
import { isWorkType, slotOf } from "@/lib/attendance/remedy";
import {
  type BatchInput,
  type BatchResults,
  createRemedies as creation,
} from "@/lib/contract/remedies";
import { type AppError, ERRORS, isErrorCode, toAppError } from "@/lib/errors";
import { readSubmission } from "@/lib/store/request-intent";
import { askedOf } from "./asked-window";
import { onRecord } from "./audit";
import type { Context } from "./context";
import { submitKeyOf } from "./create-remedy";
import { once } from "./idempotency";
import { seeChanges } from "./own-writes";
import { createdOf, submitRemedy } from "./submit-remedy";
import { tellSoon } from "./tell-people";

type Item = BatchInput["items"][number];
type Result = BatchResults["results"][number];

const AT_ONCE = 8;
const ASKED: readonly Result["outcome"][] = ["confirmed", "unconfirmed"];

const nothing = ({ employeeId, date, punchNo, workType }: Item): Result => ({
  ...{ employeeId, date, punchNo, workType },
  ...{ outcome: "not-started", requestId: null, approvalId: null, code: null },
});

/** One punch is one submission under the caller's key, whatever else it is sent with. */
const keyOf = (ctx: Context, { employeeId, date, punchNo, workType }: Item) =>
  submitKeyOf(
    ctx,
    creation.path,
    employeeId,
    date,
    isWorkType(workType) ? slotOf(punchNo, workType) : String(workType),
  );

const told = (item: Item, { state, requestId, approvalId }: ReturnType<typeof createdOf>) => ({
  ...nothing(item),
  ...{ outcome: state, requestId, approvalId },
});

const textOrNull = (value: unknown) => (value === undefined ? null : String(value));

const refused = (item: Item, { code, params }: AppError): Result => ({
  ...nothing(item),
  outcome: code === "already-requested" ? "already" : "refused",
  requestId: textOrNull(params.requestId),
  approvalId: textOrNull(params.approvalId),
  code,
});

const submitItem = (ctx: Context, item: Item, reason: string): Promise<Result> => {
  const { employeeId, date: day, punchNo, workType } = item;
  const after = { day, slot: isWorkType(workType) ? slotOf(punchNo, workType) : null };
  return onRecord(ctx, { action: "submit", employeeId, after }, async () =>
    told(item, await submitRemedy(ctx, askedOf({ ...item, reason }), keyOf(ctx, item))),
  ).catch((cause: unknown) => refused(item, toAppError(cause)));
};

const submitEach = async (ctx: Context, { items, reason }: BatchInput) => {
  const queue = new PQueue({ concurrency: AT_ONCE });
  const results = await queue.addAll(items.map((item) => () => submitItem(ctx, item, reason)));
  tellSoon(ctx);
  const asked = results.filter(({ outcome }) => ASKED.includes(outcome));
  await seeChanges(
    ctx,
    asked.map(({ employeeId, date: day }) => ({ employeeId, day })),
  );
  return { results };
};

/** What the ledger knows of a batch that is still under way, or whose process died. */
const soFar = async (ctx: Context, { items }: BatchInput): Promise<BatchResults> => {
  const { store, viewerId: actorId } = ctx;
  const results = items.map(async (item) => {
    const submitKey = keyOf(ctx, item);
    const request = submitKey ? await readSubmission(store, { actorId, submitKey }) : null;
    return request ? told(item, createdOf(request)) : nothing(item);
  });
  return { results: await Promise.all(results) };
};

const FAILED_FROM = 500;
/** Not that the correction may not be: that it could not be asked for just then. */
const mayComeYet = ({ code }: Result) =>
  code !== null && isErrorCode(code) && ERRORS[code] >= FAILED_FROM;
const isLast = ({ results }: BatchResults) => !results.some(mayComeYet);

const isUnderWay = (error: AppError) => error.code === "still-unconfirmed";

/**
 * Asks for up to 200 corrections, each by its own window and under its own key, eight at a time;
 * none fails the others. A repeat with the same Idempotency-Key does only what could not be done;
 * while the first is under way, or its process has just died, it tells what the ledger has.
 */
export const createRemedies = (ctx: Context, input: BatchInput): Promise<BatchResults> => {
  const [first, ...more] = input.items;
  const employeeId = first && more.length === 0 ? first.employeeId : null;
  const after = { items: input.items.length };
  return onRecord(ctx, { action: "submit", employeeId, after }, () =>
    once(ctx, creation, input, () => submitEach(ctx, input), isLast).catch((cause: unknown) => {
      const error = toAppError(cause);
      if (isUnderWay(error)) return soFar(ctx, input);
      throw error;
    }),
  );
};
