import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { Day, Wall } from "@/lib/attendance/day";
import { slotOf, type WorkType } from "@/lib/attendance/remedy";
import { AppError } from "@/lib/errors";
import { openRequests, type RemedyRequest } from "./requests";
import { requests } from "./schema/ledger";
import type { Store } from "./store";

type Intent = {
  actorId: string;
  employeeId: string;
  day: Day;
  punchNo: number;
  workType: WorkType;
  time: Wall;
  reason: string;
  /** Epoch seconds. */
  createdAt: number;
  /** What tells a repeat of the same submission: counts for the actor until it is refused. */
  submitKey?: string | undefined;
};

/** The submission of that key, unless it was refused; null when there is none. */
export const readSubmission = async (
  store: Store,
  { actorId, submitKey }: { actorId: string; submitKey: string },
): Promise<RemedyRequest | null> => {
  const [row] = await store.read((db) =>
    db
      .select()
      .from(requests)
      .where(
        and(
          eq(requests.actorId, actorId),
          eq(requests.submitKey, submitKey),
          ne(requests.state, "refused"),
        ),
      ),
  );
  return row ?? null;
};

/**
 * Writes down what is about to be asked. While one is open for the same person, day and punch (work
 * types 0 and 1 are the same one) answers that one instead, and `repeat` with what became of an
 * earlier submission under the same key.
 */
export const intendRequest = async (
  store: Store,
  intent: Intent,
): Promise<{ outcome: "new" | "open" | "repeat"; request: RemedyRequest }> => {
  const { actorId, submitKey, employeeId, day, punchNo, workType } = intent;
  const slot = slotOf(punchNo, workType);
  const same = { employeeIds: [employeeId], from: day, to: day };
  // The open one may end between the two looks.
  for (let look = 0; look < 3; look += 1) {
    const [request] = await store.write((db) =>
      db
        .insert(requests)
        .values({ ...intent, slot, state: "intended" })
        .onConflictDoNothing()
        .returning(),
    );
    if (request) return { outcome: "new", request };
    const earlier = submitKey && (await readSubmission(store, { actorId, submitKey }));
    if (earlier) return { outcome: "repeat", request: earlier };
    const open = (await openRequests(store, same)).find((each) => each.slot === slot);
    if (open) return { outcome: "open", request: open };
  }
  throw new AppError("internal");
};
