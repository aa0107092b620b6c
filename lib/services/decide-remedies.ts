import "server-only";
import PQueue from "p-queue";
import {
  type DecisionResults,
  type DecisionsInput,
  decideRemedies as deciding,
} from "@/lib/contract/remedies";
import { AppError, type ErrorCode, toAppError } from "@/lib/errors";
import { findRemedies } from "@/lib/store/listed-remedies";
import { onRecord } from "./audit";
import type { Context } from "./context";
import { decideOne, type Item } from "./decide-remedy";
import { whoReached } from "./decision-story";
import { once } from "./idempotency";
import { logBehind } from "./log";
import { seeChanges } from "./own-writes";
import { type DecisionResult, refusedDecision } from "./send-decision";
import { doerIn } from "./story-step";
import { tellSoon } from "./tell-people";
import { instantOrNull } from "./wire";

type Reached = DecisionResults["results"][number]["reached"];

/** Who was first, where somebody was; a decision of which that cannot be told stands as it is. */
const reachedFor = async (
  ctx: Context,
  { approvalId, outcome, code }: DecisionResult,
): Promise<Reached> => {
  const late: ErrorCode = "illegal-transition";
  if (outcome !== "already" && code !== late) return null;
  const [remedy] = await findRemedies(ctx.store, [approvalId]);
  if (!remedy || remedy.state === "pending") return null;
  const { actorId, at } = await whoReached(ctx, remedy);
  const by = actorId === null ? null : doerIn(ctx, actorId).name;
  return { by, at: instantOrNull(at, remedy.zone ?? ctx.config.timeZone) };
};

/** Feishu's limit for reading corrections, not this, decides how fast a long list goes. */
const AT_ONCE = 8;

const decideEach = async (ctx: Context, { decision, items, note: given }: DecisionsInput) => {
  const text = given?.trim() ?? "";
  if (decision === "reject" && text === "")
    throw new AppError("note-required", { fields: [{ field: "note", problem: "required" }] });
  const decideItem = async (item: Item) => {
    const { approvalId, employeeId, date: day } = item;
    const before = { approvalId, day };
    const about = { action: "decide", employeeId, before, after: { decision } } as const;
    const result = await onRecord(ctx, about, () => decideOne(ctx, decision, item, text)).catch(
      (cause: unknown) => refusedDecision(approvalId, toAppError(cause)),
    );
    const reached = await reachedFor(ctx, result).catch((cause: unknown) => {
      logBehind(cause, "who was first");
      return null;
    });
    return { ...result, reached };
  };
  const queue = new PQueue({ concurrency: AT_ONCE });
  const results = await queue.addAll(items.map((item) => () => decideItem(item)));
  tellSoon(ctx);
  const decided = items.filter((_, i) => results[i]?.outcome !== "refused");
  await seeChanges(
    ctx,
    decided.map(({ employeeId, date: day }) => ({ employeeId, day })),
  );
  return { results };
};

/** Approves, rejects or revokes; each item answers for itself and none fails the others. */
export const decideRemedies = (ctx: Context, input: DecisionsInput): Promise<DecisionResults> => {
  const [first, ...more] = input.items;
  const employeeId = first && more.length === 0 ? first.employeeId : null;
  const after = { decision: input.decision, items: input.items.length };
  return onRecord(ctx, { action: "decide", employeeId, after }, () =>
    once(ctx, deciding, input, () => decideEach(ctx, input)),
  );
};
