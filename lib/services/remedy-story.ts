import "server-only";
import { deadlineOf } from "@/lib/attendance/shift";
import type { Shortfall } from "@/lib/contract/problem";
import type { RemedyStory } from "@/lib/contract/remedy-story";
import { AppError } from "@/lib/errors";
import { remediesAsOf } from "@/lib/store/remedies";
import { isOpen } from "@/lib/store/requests";
import type { Context } from "./context";
import { upToDate, weekUpTo } from "./days";
import { gaveUpOn } from "./desk";
import { inBackground } from "./log";
import { stepsOf } from "./remedy-steps";
import { findSubject, knownSubject, type Subject } from "./remedy-subject";
import { wasNow } from "./remedy-was";
import { naming, remediesWire } from "./remedy-wire";
import { readRules } from "./rules";
import { settleRequests } from "./settle";
import { shortfallsIn, shortfallsOf } from "./shortfalls";
import { type Around, othersOf, quotaOf, readAround } from "./story-around";
import { dayWire, instantOrNull } from "./wire";
import { type ZoneOf, zoneOf } from "./zone-of";

type Asked = Subject["asked"];

/** The work day as Feishu has it now, from a look that is fresh where one could be taken. */
const readDay = async (ctx: Context, { employeeId, day }: Asked) => {
  const seen = await upToDate(ctx, employeeId, weekUpTo(day));
  const known = seen.find((each) => each.day === day);
  const { groups, shifts } = await readRules(ctx);
  const record = known?.record ?? null;
  const group = groups.get(record?.groupId ?? "") ?? null;
  const shift = shifts.get(record?.shiftId ?? "") ?? null;
  const fetch = { fetchedAt: known?.fetchedAt ?? null, coming: !gaveUpOn(ctx, employeeId) };
  return { record, told: (zone: string) => dayWire(day, record, { group, shift }, zone, fetch) };
};

/** The same reason for results and for corrections is told once. */
const merged = (shortfalls: readonly Shortfall[]): Shortfall[] => [
  ...new Map(shortfalls.map((each) => [`${each.kind} ${each.code}`, each])).values(),
];

type Facts = {
  subject: Subject;
  place: ZoneOf;
  around: Around;
  theDay: Awaited<ReturnType<typeof readDay>>;
};

const tell = async (ctx: Context, facts: Facts): Promise<Omit<RemedyStory, "shortfalls">> => {
  const { subject, place, around, theDay } = facts;
  const { asked, remedy, request } = subject;
  const { employeeId, day, punchNo, workType, time, reason } = asked;
  const zone = asked.zone ?? place.zone;
  const { steps, was } = await stepsOf(ctx, subject, zone);
  const wire = remedy ? (await remediesWire(ctx, [remedy]))[0] : undefined;
  const month = { from: day, to: day };
  const asOf = await remediesAsOf(ctx.store, { employeeIds: [employeeId], ...month });
  return {
    approvalId: remedy?.approvalId ?? request?.approvalId ?? null,
    requestId: request?.id ?? null,
    person: naming(ctx, employeeId),
    own: employeeId === ctx.viewerId,
    state: remedy?.state ?? request?.state ?? "confirmed",
    ...{ day, punchNo, workType, time, reason, zone },
    zoneAssumed: asked.zone === null && place.zoneAssumed,
    today: place.today,
    remedy: wire ?? null,
    was: was.told ?? wasNow(asked, theDay.record, zone) ?? was.decided,
    steps,
    result: theDay.told(zone),
    deadline: deadlineOf(day, place.group?.rule ?? null),
    quota: quotaOf(place.group, around),
    others: othersOf(around, remedy?.approvalId, zone),
    asOf: instantOrNull(asOf, zone),
  };
};

/**
 * Everything about one correction of somebody in scope: what was asked and what is now, who did what as
 * far as anybody has written it down, and what surrounds it. What Feishu does not tell just now is as it
 * was last seen, with shortfalls. AppErrors as of `findSubject`.
 */
export const getRemedyStory = async (
  ctx: Context,
  { approvalId: id }: { approvalId: string },
): Promise<RemedyStory> => {
  const { asked } = await findSubject(ctx, id);
  const { employeeId, day } = asked;
  const theDay = await readDay(ctx, asked);
  const place = await zoneOf(ctx, employeeId, day);
  const around = await readAround(ctx, asked, place.group);
  // What Feishu has told meanwhile is newer.
  const subject = await knownSubject(ctx, id);
  const person = ctx.directory.people.get(employeeId);
  if (!subject || !person) throw new AppError("not-found");
  if (subject.request && isOpen(subject.request) && !ctx.storeOnly)
    inBackground(settleRequests(ctx, { employeeIds: [employeeId] }), "settling");
  const story = await tell(ctx, { subject, place, around, theDay });
  const gaps = [...shortfallsIn(around.gaps, [person]), ...shortfallsOf(ctx, [person])];
  return { ...story, shortfalls: merged(gaps) };
};
