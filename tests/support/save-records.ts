import type { DayRange } from "@/lib/attendance/day";
import type { DayRecord } from "@/lib/attendance/record";
import { packDays } from "@/lib/store/packed-days";
import { saveResults } from "@/lib/store/results";
import type { Store } from "@/lib/store/store";

export type Saved = {
  employeeIds: readonly string[];
  range: DayRange;
  records: readonly DayRecord[];
  /** Epoch seconds. */
  fetchedAt: number;
};

/** Keeps records as a fetch does. */
export const saveRecords = (store: Store, { records, ...fetched }: Saved): Promise<void> =>
  saveResults(store, { ...fetched, days: [packDays(fetched.range, records)] });
