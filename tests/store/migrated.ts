import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import type { Day } from "@/lib/attendance/day";
import type { DayRecord, PunchResult } from "@/lib/attendance/record";
import { migrateStore } from "@/lib/store/migrate";
import { openStore, type Store } from "@/lib/store/store";
import type { OpenDatabase } from "../support/databases";

/** A migrated store for the suite around it. Tests share it, so each makes its own people. */
export function migratedStore(open: OpenDatabase): () => Store {
  let store: Store | undefined;
  beforeAll(async () => {
    const { url } = await open();
    store = openStore({ databaseUrl: url });
    await migrateStore(store);
  });
  afterAll(() => store?.close());
  return () => {
    if (!store) throw new Error("use the store inside a test or a hook");
    return store;
  };
}

export const newId = (): string => randomUUID().slice(0, 13);

const NORMAL: PunchResult = {
  result: "normal",
  supplement: "none",
  shiftAt: 1_785_546_000,
  punchAt: 1_785_545_940,
  recordId: "7300000000000000001",
};

/** A day of two punches, the first as given. */
export const dayRecord = (
  employeeId: string,
  day: Day,
  first: Partial<PunchResult> = {},
): DayRecord => ({
  employeeId,
  day,
  groupId: "6737202939523236113",
  shiftId: "6753520403404030215",
  segments: [{ kind: "normal", punchNo: 0, in: { ...NORMAL, ...first }, out: NORMAL }],
});
