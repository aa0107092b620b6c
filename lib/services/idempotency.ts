import "server-only";
import { createHash } from "node:crypto";
import type { Contract } from "@/lib/contract/contract";
import { problem } from "@/lib/contract/problem";
import { AppError, isErrorCode } from "@/lib/errors";
import { claimKey, type Key, keepKey, releaseKey, storeAnswer } from "@/lib/store/idempotency";
import type { Context } from "./context";
import { withHeartbeat } from "./lease";

const ABANDONED_SECONDS = 120;
const LONGEST_KEY = 128;

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;

/** What a repeat gets to know of a refusal: all that the first answer told. */
const kept = ({ code, fields, params, feishu }: AppError) => ({ code, fields, params, feishu });

const refusalFrom = (response: unknown): AppError => {
  const told = new Map<string, unknown>(isRecord(response) ? Object.entries(response) : []);
  const code = String(told.get("code"));
  const fields = problem.shape.fields.safeParse(told.get("fields")).data;
  const params = problem.shape.params.safeParse(told.get("params")).data;
  const feishu = problem.shape.feishu.safeParse(told.get("feishu")).data;
  return new AppError(isErrorCode(code) ? code : "internal", { fields, params, feishu });
};

const isFinal = (error: unknown): error is AppError =>
  error instanceof AppError && error.status < 500 && error.code !== "too-many-requests";

/**
 * Runs the work once per Idempotency-Key, actor and route: a repeat gets the first answer, another
 * body under the same key is refused. Without a key the work simply runs. An answer that is not
 * `isLast` is not kept: a repeat runs the work again.
 */
export const once = async <In, Out>(
  ctx: Context,
  contract: Contract<In, Out>,
  input: In,
  work: () => Promise<Out>,
  isLast: (out: Out) => boolean = () => true,
): Promise<Out> => {
  const { idempotencyKey } = ctx;
  if (idempotencyKey === undefined) return work();
  if (idempotencyKey.length > LONGEST_KEY)
    throw new AppError("invalid-fields", {
      fields: [{ field: "Idempotency-Key", problem: "tooLong" }],
    });
  const key: Key = { key: idempotencyKey, actorId: ctx.viewerId, route: contract.path };
  const bodyHash = createHash("sha256").update(JSON.stringify(input)).digest("base64url");
  const claim = await claimKey(ctx.store, {
    ...key,
    bodyHash,
    at: ctx.now(),
    abandonedAfterSeconds: ABANDONED_SECONDS,
  });
  if (claim.claim === "different-body") throw new AppError("key-reused");
  if (claim.claim === "in-progress") throw new AppError("still-unconfirmed");
  if (claim.claim === "replay") {
    if (claim.status >= 400) throw refusalFrom(claim.response);
    return contract.output.parse(claim.response);
  }
  try {
    const stillHere = () => keepKey(ctx.store, key, ctx.now());
    const response = await withHeartbeat((ABANDONED_SECONDS * 1000) / 3, stillHere, work);
    if (isLast(response)) await storeAnswer(ctx.store, key, { status: 200, response });
    else await releaseKey(ctx.store, key);
    return response;
  } catch (error) {
    if (isFinal(error))
      await storeAnswer(ctx.store, key, { status: error.status, response: kept(error) });
    else await releaseKey(ctx.store, key);
    throw error;
  }
};
