import "server-only";
import { createHash } from "node:crypto";
import type { Contract } from "@/lib/contract/contract";
import { AppError, isErrorCode } from "@/lib/errors";
import { type Key, claimKey, releaseKey, storeAnswer } from "@/lib/store/idempotency";
import type { Context } from "./context";

const ABANDONED_SECONDS = 120;
const LONGEST_KEY = 128;

const refusalFrom = (response: unknown): AppError => {
  const code =
    typeof response === "object" && response !== null && "code" in response
      ? String(response.code)
      : "internal";
  return new AppError(isErrorCode(code) ? code : "internal");
};

const isFinal = (error: unknown): error is AppError =>
  error instanceof AppError && error.status < 500 && error.code !== "too-many-requests";

/**
 * Runs the work once per Idempotency-Key, actor and route: a repeat gets the first answer, another
 * body under the same key is refused. Without a key the work simply runs.
 */
export const once = async <In, Out>(
  ctx: Context,
  contract: Contract<In, Out>,
  input: In,
  work: () => Promise<Out>,
): Promise<Out> => {
  const { idempotencyKey } = ctx;
  if (idempotencyKey === undefined) return work();
  if (idempotencyKey.length > LONGEST_KEY)
    throw new AppError("invalid-fields", { fields: [{ field: "Idempotency-Key", problem: "too_big" }] });
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
    const response = await work();
    await storeAnswer(ctx.store, key, { status: 200, response });
    return response;
  } catch (error) {
    if (isFinal(error))
      await storeAnswer(ctx.store, key, { status: error.status, response: { code: error.code } });
    else await releaseKey(ctx.store, key);
    throw error;
  }
};
