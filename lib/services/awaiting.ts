import "server-only";
import type { DayRange } from "@/lib/attendance/day";
import { countRemedies } from "@/lib/store/listed-remedies";
import { staleRemedies } from "@/lib/store/remedies";
import type { Context } from "./context";
import { deskOf } from "./desk";
import { inBackground } from "./log";
import { refreshRemedies } from "./remedy-history";
import { EVER } from "./scope-history";

type Asked = Omit<Parameters<typeof countRemedies>[1], "employeeIds" | "filed" | "state"> & {
  employeeIds: readonly string[];
  filed?: "me" | "others" | "elsewhere" | undefined;
};

/**
 * Pending corrections that wait for the viewer as last seen: never their own, and with four eyes not
 * those they filed. The number in the navigation and the one over the list are both this one.
 */
export const countAwaiting = async (ctx: Context, { filed, ...asked }: Asked): Promise<number> => {
  if (ctx.scope.role === "employee") return 0;
  const { viewerId } = ctx;
  const employeeIds = asked.employeeIds.filter((id) => id !== viewerId);
  const count = async (how: Asked["filed"]) => {
    const of = how && { how, viewerId };
    return (await countRemedies(ctx.store, { ...asked, employeeIds, filed: of })).pending;
  };
  if (!ctx.config.fourEyes) return count(filed);
  if (filed === "me") return 0;
  return filed === undefined ? (await count(undefined)) - (await count("me")) : count(filed);
};

/** Ten calls for each state and month; whoever sees more people opens the list of corrections. */
const MOST_READ = 500;
const LOOK_AGAIN_SECONDS = 50;
const lookedAt = new WeakMap<object, Map<string, number>>();

const isDue = ({ tenant, viewerId, now }: Context): boolean => {
  const looks = lookedAt.get(tenant) ?? new Map<string, number>();
  lookedAt.set(tenant, looks);
  if (now() - (looks.get(viewerId) ?? 0) < LOOK_AGAIN_SECONDS) return false;
  looks.set(viewerId, now());
  return true;
};

/**
 * Reads behind an answer what was never read, or was changed since, of the corrections that are
 * counted: a number in the navigation would leave them out until somebody opens their list.
 */
export const readUncounted = (
  ctx: Context,
  { employeeIds, ...range }: DayRange & { employeeIds: readonly string[] },
): void => {
  if (ctx.storeOnly || ctx.scope.role === "employee" || employeeIds.length > MOST_READ) return;
  if (!isDue(ctx)) return;
  const { histories } = deskOf(ctx);
  const key = `${ctx.viewerId} uncounted`;
  const read = async () => {
    const freshness = { now: ctx.now(), ...EVER };
    const unread = await staleRemedies(ctx.store, { employeeIds, ...range, freshness });
    const ids = unread.map(({ employeeId }) => employeeId);
    return refreshRemedies(ctx, ids, range, "rest");
  };
  const reading = read().finally(() => histories.delete(key));
  histories.set(key, reading);
  inBackground(reading, "corrections that are counted");
};
