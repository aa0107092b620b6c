import "server-only";
import { sql } from "drizzle-orm";
import type { DayRange } from "@/lib/attendance/day";
import { type Remedy, SPENT_STATES } from "@/lib/attendance/remedy";
import { texts } from "./bulk";
import { remedies } from "./schema/attendance";
import type { Store } from "./store";

export type SpentRemedy = Pick<
  Remedy,
  "approvalId" | "employeeId" | "day" | "punchNo" | "workType" | "state"
>;

/** The corrections of people that use up one of their period's, in no order. */
export const spentRemedies = (
  store: Store,
  { employeeIds, from, to }: DayRange & { employeeIds: readonly string[] },
): Promise<SpentRemedy[]> => {
  const { approvalId, employeeId, day, punchNo, workType, state } = remedies;
  return store.read((db) =>
    db
      .select({ approvalId, employeeId, day, punchNo, workType, state })
      .from(remedies)
      .where(
        sql`${employeeId} = any(${texts(employeeIds)})
          and ${day} between ${from}::date and ${to}::date
          and ${state} = any(${texts(SPENT_STATES)})`,
      ),
  );
};
