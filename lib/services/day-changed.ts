import "server-only";
import type { Remedy } from "@/lib/attendance/remedy";
import { markRemediesStale } from "@/lib/store/remedies";
import { markStale } from "@/lib/store/results";
import { forgetLooks } from "./recent-looks";
import type { Runtime } from "./runtime";

/** Cells and corrections of the day are asked for again the next time somebody looks. */
export const dayChanged = async (
  { store, now }: Runtime,
  { employeeId, day }: Pick<Remedy, "employeeId" | "day">,
) => {
  await markStale(store, employeeId, [day], now());
  forgetLooks(store);
  await markRemediesStale(store, employeeId, [day], now());
};
