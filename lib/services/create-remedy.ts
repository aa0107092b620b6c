import "server-only";
import { createHash } from "node:crypto";
import { isWorkType, slotOf } from "@/lib/attendance/remedy";
import {
  type CreatedRemedy,
  createRemedy as creation,
  type RemedyInput,
} from "@/lib/contract/remedies";
import { askedOf } from "./asked-window";
import { onRecord } from "./audit";
import type { Context } from "./context";
import { once } from "./idempotency";
import { seeChanges } from "./own-writes";
import { submitRemedy } from "./submit-remedy";
import { tellSoon } from "./tell-people";

/** The ledger's own memory of a caller's key: it outlives a process that dies before it has answered. */
export const submitKeyOf = (
  { idempotencyKey }: Context,
  ...about: readonly string[]
): string | undefined =>
  idempotencyKey === undefined
    ? undefined
    : createHash("sha256")
        .update(JSON.stringify([idempotencyKey, ...about]))
        .digest("base64url");

/**
 * Asks Feishu for a correction: written down first, sent once, and told as unconfirmed when nobody
 * can say whether it arrived. Refused before Feishu is called: outside the window, in the future,
 * or while another one for the same punch is open.
 */
export const createRemedy = (ctx: Context, input: RemedyInput): Promise<CreatedRemedy> => {
  const { employeeId, date: day, punchNo, workType, time } = input;
  const after = { day, slot: isWorkType(workType) ? slotOf(punchNo, workType) : null, time };
  return onRecord(ctx, { action: "submit", employeeId, after }, () =>
    once(ctx, creation, input, async () => {
      const created = await submitRemedy(ctx, askedOf(input), submitKeyOf(ctx, creation.path));
      tellSoon(ctx);
      await seeChanges(ctx, [{ employeeId, day }]);
      return created;
    }),
  );
};
