import "server-only";
import pRetry from "p-retry";
import type { Wall } from "@/lib/attendance/day";
import type { Window } from "@/lib/attendance/remedy";
import type { AppError } from "@/lib/errors";
import { lostConnection } from "@/lib/store/database-error";
import { intendRequest, readSubmission } from "@/lib/store/request-intent";
import type { Store } from "@/lib/store/store";
import type { Asked } from "./asked-window";
import type { Context } from "./context";
import type { Sent } from "./send-request";

type Outcome = Sent["outcome"] | "intended";
type Facts = { error?: AppError | undefined; logId?: string | undefined };
/** Writes a line about a submission into the audit log. */
export type Tell = (store: Store, id: string, outcome: Outcome, facts?: Facts) => Promise<void>;
/** The window that a correction falls into, and its time by the wall clock of the work day. */
export type Chosen = { window: Window; time: Wall };

/** A database that has just been lost is looked at again for so long. */
const LOOKS_AGAIN = { retries: 4, minTimeout: 300, factor: 1 } as const;

const lookForIt = (store: Store, noted: Parameters<typeof readSubmission>[1]) =>
  pRetry(async () => {
    const request = await readSubmission(store, noted);
    if (!request) throw new Error("not in the ledger");
    return request;
  }, LOOKS_AGAIN).catch(() => null);

/**
 * Writes a correction down before the look: of two at once only one gets here, and the other sees
 * its result. One whose noting lost its answer counts as noted when the ledger shows it soon.
 */
export const intendRemedy = async (
  { store, viewerId: actorId, now }: Context,
  { employeeId, date: day, punchNo, reason }: Asked,
  { window: { workType }, time }: Chosen,
  { tell, submitKey = crypto.randomUUID() }: { tell: Tell; submitKey?: string | undefined },
) => {
  const intending = store.transact(async (tx) => {
    const intended = await intendRequest(tx, {
      ...{ actorId, createdAt: now(), submitKey },
      ...{ employeeId, day, punchNo, workType, time, reason },
    });
    if (intended.outcome === "new") await tell(tx, intended.request.id, "intended");
    return intended;
  });
  return intending.catch(async (cause: unknown) => {
    const noted = lostConnection(cause) && (await lookForIt(store, { actorId, submitKey }));
    if (!noted) throw cause;
    return { outcome: "repeat", request: noted } as const;
  });
};
