import { setTimeout as wait } from "node:timers/promises";
import pRetry from "p-retry";
import { z } from "zod";
import type { BigCompany } from "./big-company";

const MAX_IDS = 50;
const MAX_DAYS = 30;
const MONTH_DAYS = 31;
const PER_SECOND = 50;
const LOOK_MS = 100;
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

/** Resolves when as many calls as are needed have been made and the scope's last page is whole. */
export const untilFetched = async (company: BigCompany, startedAt: number): Promise<void> => {
  const needed = fewestCalls(company.people);
  const enough = async () => (await callsSeen(company.sandbox.url)).results.length >= needed;
  const late = () => performance.now() - startedAt > GIVE_UP_MS;
  while (!(await enough()) && !late()) await wait(LOOK_MS);
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

/** Opens the month of a company of which nothing is known, and waits until all of it is. */
export const fetchMonth = async (company: BigCompany): Promise<Cold> => {
  const { sandbox } = company;
  const before = await callsSeen(sandbox.url);
  const since = (now: number) => now - before.results.length;
  const startedAt = performance.now();
  const first = await company.team({});
  if (first.team.loading > 0) console.log(`bench: first page lacks ${first.team.loading} days`);
  const callsAtFirstPage = since((await callsSeen(sandbox.url)).results.length);
  await untilFetched(company, startedAt);
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
