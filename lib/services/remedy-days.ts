import "server-only";
import { LOADING } from "@/lib/attendance/cell-code";
import type { Remedy } from "@/lib/attendance/remedy";
import { readKnownDays } from "@/lib/store/known-days";
import type { Context } from "./context";
import { inBackground } from "./log";
import { waitAtMost } from "./patience";
import { placesIn, spanOf } from "./remedy-span";
import { refreshResults } from "./results";

/** So many people are one call to Feishu, and worth waiting for. */
const FEW = 50;
const PATIENCE_MS = 2000;

/** Those of which nobody has read the work day yet. */
const unseenOf = async ({ store }: Context, remedies: readonly Remedy[]): Promise<Remedy[]> => {
  const span = spanOf(remedies);
  if (span === null) return [];
  const { codes, length } = await readKnownDays(store, span);
  const placeOf = placesIn(span, length);
  return remedies.filter((remedy) => codes.charAt(placeOf(remedy)) === LOADING);
};

/**
 * Reads the work days of these corrections that nobody has read yet: they tell what the punch is and
 * until when one may ask. Those of few people are waited for a moment, of many they are read behind.
 */
export const seeDays = async (ctx: Context, remedies: readonly Remedy[]): Promise<void> => {
  if (ctx.storeOnly) return;
  const span = spanOf(await unseenOf(ctx, remedies));
  if (span === null) return;
  const { employeeIds, ...range } = span;
  const reading = refreshResults(
    ctx,
    { employeeIds, range },
    { attention: "screen", priority: "interactive" },
  );
  inBackground(reading, "days of corrections");
  if (employeeIds.length <= FEW) await waitAtMost(PATIENCE_MS, reading);
};
