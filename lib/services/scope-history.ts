import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { DayRange } from "@/lib/attendance/day";
import { staleRemedies } from "@/lib/store/remedies";
import type { Context } from "./context";
import { deskOf, type Gap, gapsFor } from "./desk";
import { inBackground } from "./log";
import { refreshRemedies } from "./remedy-history";

/** So many people are one call per state and month: worth waiting for. */
const FEW = 50;
const PATIENCE_MS = 4000;
/** Whoever was asked for at all counts; how long ago is told by `asOf`. */
export const EVER = { maxAgeSeconds: 10 * 366 * 86_400, since: [] };

/** People of a large scope are read once for all who look, behind their answers. */
const readOnce = (ctx: Context, employeeIds: readonly string[], range: DayRange) => {
  const { histories } = deskOf(ctx);
  const key = `${ctx.viewerId} ${range.from} ${range.to} ${employeeIds.length}`;
  const going = histories.get(key) ?? refreshRemedies(ctx, employeeIds, range, "rest");
  histories.set(key, going);
  inBackground(
    going.finally(() => histories.delete(key)),
    "histories of a scope",
  );
  return going;
};

/**
 * Brings the corrections of people up to date and answers whose are missing. Few people are waited
 * for; of many those still on their way after a moment are told as not answered yet.
 */
export const catchUp = async (
  ctx: Context,
  employeeIds: readonly string[],
  range: DayRange,
): Promise<ReadonlyMap<string, Gap>> => {
  if (ctx.storeOnly) return new Map();
  if (employeeIds.length <= FEW) return refreshRemedies(ctx, employeeIds, range);
  const gaps = await Promise.race([
    readOnce(ctx, employeeIds, range),
    wait(PATIENCE_MS, null, { ref: false }),
  ]);
  if (gaps !== null) return gaps;
  const freshness = { now: ctx.now(), ...EVER };
  const unread = await staleRemedies(ctx.store, { employeeIds, ...range, freshness });
  const ids = unread.map(({ employeeId }) => employeeId);
  return new Map(gapsFor(ids, { kind: "failed", code: "feishu-busy", at: ctx.now() }));
};
