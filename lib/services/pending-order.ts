import "server-only";
import type { Remedy } from "@/lib/attendance/remedy";
import { byDeadline, type Deadline, deadlineOf } from "@/lib/attendance/shift";
import { readKnownDays } from "@/lib/store/known-days";
import { type RemedyPage, readRemedies } from "@/lib/store/listed-remedies";
import { rostersBehind } from "@/lib/store/rosters";
import type { Context } from "./context";
import { deadlineFrom, refusedCursor, UNKNOWN } from "./cursor-parts";
import { seeDays } from "./remedy-days";
import { placesIn, spanOf } from "./remedy-span";
import { readRules } from "./rules";

type Filter = Omit<Parameters<typeof readRemedies>[1], "state" | "cursor" | "limit">;
type Page = { cursor?: string | undefined; limit: number };
/** Where a correction stands in the line; `asked` in epoch seconds, null where Feishu does not tell. */
type Turn = Pick<Remedy, "approvalId"> & { deadline: Deadline; asked: number | null };

const turnOf = ({ approvalId, createdAt }: Remedy, deadline: Deadline): Turn => ({
  ...{ approvalId, deadline, asked: createdAt },
});

const AT_A_TIME = 1000;

const byAsking = (a: number | null, b: number | null): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a - b;
};

const byTurn = (a: Turn, b: Turn): number =>
  byDeadline(a.deadline, b.deadline) ||
  byAsking(a.asked, b.asked) ||
  (a.approvalId === b.approvalId ? 0 : a.approvalId < b.approvalId ? -1 : 1);

const cursorOf = ({ deadline, asked, approvalId }: Turn): string =>
  [deadline ?? UNKNOWN, asked ?? UNKNOWN, approvalId].join("/");

const turnFrom = (cursor: string): Turn => {
  const [deadline = "", asked = "", ...rest] = cursor.split("/");
  if (rest.length === 0 || (asked !== UNKNOWN && !/^\d+(\.\d+)?$/.test(asked)))
    throw refusedCursor();
  return {
    deadline: deadlineFrom(deadline),
    asked: asked === UNKNOWN ? null : Number(asked),
    approvalId: rest.join("/"),
  };
};

/** The last day to submit of each, by the group that judged the work day; null where nobody has seen that. */
const deadlinesOf = async (ctx: Context, remedies: readonly Remedy[]) => {
  const span = spanOf(remedies);
  if (span === null) return () => null;
  const { rosters, length } = await readKnownDays(ctx.store, span);
  const [rosterOf, { groups }] = await Promise.all([
    rostersBehind(ctx.store, new Set(rosters)),
    readRules(ctx),
  ]);
  const placeOf = placesIn(span, length);
  return (remedy: Remedy): Deadline => {
    const mark = rosters.charAt(placeOf(remedy));
    return deadlineOf(remedy.day, groups.get(rosterOf(mark).groupId ?? "")?.rule ?? null);
  };
};

const readAll = async (ctx: Context, filter: Filter): Promise<Omit<RemedyPage, "nextCursor">> => {
  const read = (cursor?: string) =>
    readRemedies(ctx.store, { ...filter, state: "pending", cursor, limit: AT_A_TIME });
  const { remedies, counts, nextCursor } = await read();
  const all = [...remedies];
  for (let cursor = nextCursor; cursor !== null; ) {
    const page = await read(cursor);
    all.push(...page.remedies);
    cursor = page.nextCursor;
  }
  return { remedies: all, counts };
};

/**
 * One page of the corrections that wait, by what runs out first: the last day to submit, unknown last,
 * and of one day the oldest request. A cursor that no page gave is a bad request.
 */
export const readPending = async (
  ctx: Context,
  { cursor, limit, ...filter }: Filter & Page,
): Promise<RemedyPage> => {
  const after = cursor === undefined ? null : turnFrom(cursor);
  const { remedies, counts } = await readAll(ctx, filter);
  await seeDays(ctx, remedies);
  const deadlineFor = await deadlinesOf(ctx, remedies);
  const line = remedies
    .map((remedy) => ({ turn: turnOf(remedy, deadlineFor(remedy)), remedy }))
    .filter(({ turn }) => after === null || byTurn(turn, after) > 0)
    .sort((a, b) => byTurn(a.turn, b.turn));
  const page = line.slice(0, limit);
  const last = line.length > limit ? page.at(-1) : undefined;
  return {
    remedies: page.map(({ remedy }) => remedy),
    counts,
    nextCursor: last ? cursorOf(last.turn) : null,
  };
};
