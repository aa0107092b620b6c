import { setTimeout as wait } from "node:timers/promises";
import pRetry from "p-retry";
import { z } from "zod";
import { addDays, monthOf } from "@/lib/attendance/day";
import { getTeam } from "@/lib/contract/team";
import { type BigCompany, idsIn } from "./big-company";

const MAX_IDS = 50;
const MAX_DAYS = 30;
const MONTH_DAYS = 31;
const PER_SECOND = 50;
const LOOK_MS = 10;
const A_SECOND_MS = 1000;
const GIVE_UP_MS = 300_000;

const Calls = z.array(z.object({ path: z.string(), status: z.number(), at: z.number() }));
type Calls = z.infer<typeof Calls>;

/** Calls that the sandbox has seen: all, those for results, and those it refused for their rate. */
export const callsSeen = async (sandboxUrl: string) => {
  // A stand-in that was busy for long may have closed the connection meanwhile.
  const answer = await pRetry(async () => (await fetch(`${sandboxUrl}/__sandbox/calls`)).json());
  const all: Calls = Calls.parse(answer);
  return {
    results: all.filter(({ path }) => path.endsWith("/user_tasks/query")),
    limited: all.filter(({ status }) => status === 429).length,
  };
};

/** No way of asking needs fewer calls for a month of so many people. */
export const fewestCalls = (people: number): number =>
  Math.ceil(people / MAX_IDS) * Math.ceil(MONTH_DAYS / MAX_DAYS);

/** Seconds in which so many calls can be made at best. */
export const floorSeconds = (calls: number, roundTripMs: number): number =>
  calls / PER_SECOND + roundTripMs / 1000;

const ROUND_TRIPS = 11;

/** Milliseconds of a call that asks for nothing, in the middle of several. */
export const roundTrip = async (sandboxUrl: string): Promise<number> => {
  const samples: number[] = [];
  for (let i = 0; i < ROUND_TRIPS; i += 1) {
    const startedAt = performance.now();
    await (await fetch(`${sandboxUrl}/__sandbox/faults`)).text();
    samples.push(performance.now() - startedAt);
  }
  return samples.sort((a, b) => a - b)[Math.floor(ROUND_TRIPS / 2)] ?? 0;
};

/** Resolves when as many calls as are needed have been made, beside those `before`, and the scope's last page is whole. */
export const untilFetched = async (
  company: BigCompany,
  startedAt: number,
  before = 0,
): Promise<void> => {
  const needed = before + fewestCalls(company.people);
  const left = async () => needed - (await callsSeen(company.sandbox.url)).results.length;
  const late = () => performance.now() - startedAt > GIVE_UP_MS;
  // No sooner than the limit allows the calls that are left: who looks all the time is in the way.
  for (let n = await left(); n > 0 && !late(); n = await left())
    await wait(Math.max(LOOK_MS, (n * 1000) / PER_SECOND));
  const last = () => company.team({ cursor: company.lastPage });
  while ((await last()).team.loading > 0 && !late()) await wait(LOOK_MS);
  while ((await company.team({ limit: 10_000 })).team.loading > 0) {
    if (late()) throw new Error("the month was not fetched in five minutes");
    await wait(LOOK_MS);
  }
};

export type Cold = {
  /** From the first request until the last answer of Feishu is kept and shown. */
  seconds: number;
  calls: number;
  limited: number;
  firstPageMs: number;
  /** Calls for results that had been made when the first page was answered. */
  callsAtFirstPage: number;
};

const USED_BY = 600;
const AT_ONCE = 100;
const LOOKS = { retries: 100, factor: 1, minTimeout: 50 } as const;

/** Has the server fetch another month of a few people, as one has that runs for a while. */
export const putToUse = async (company: BigCompany): Promise<void> => {
  const { get, month } = company;
  const ids = await idsIn(company, USED_BY);
  const { from, to } = monthOf(addDays(month.from, -31));
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const people = ids.slice(at, at + AT_ONCE);
    const asked = `/api/team?from=${from}&to=${to}&limit=${AT_ONCE}&people=${people.join(",")}`;
    const read = async () => getTeam.output.parse(JSON.parse((await get(asked)).text));
    await pRetry(async () => {
      if ((await read()).loading > 0) throw new Error("days of a few people were not fetched");
    }, LOOKS);
  }
  // Of what was asked lately the limit remembers a second.
  await wait(A_SECOND_MS);
};

/** Opens the month of a company of which nothing is known, and waits until all of it is. */
export const fetchMonth = async (company: BigCompany): Promise<Cold> => {
  const { sandbox } = company;
  const before = await callsSeen(sandbox.url);
  const since = (now: number) => now - before.results.length;
  const startedAt = performance.now();
  const first = await company.team({});
  if (first.team.loading > 0) console.log(`bench: first page lacks ${first.team.loading} days`);
  const callsAtFirstPage = since((await callsSeen(sandbox.url)).results.length);
  await untilFetched(company, startedAt, before.results.length);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = await callsSeen(sandbox.url);
  return {
    seconds,
    calls: since(after.results.length),
    limited: after.limited - before.limited,
    firstPageMs: first.milliseconds,
    callsAtFirstPage,
  };
};
