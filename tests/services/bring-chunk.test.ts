import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AppError, toAppError } from "@/lib/errors";
import { bundleLaunch } from "@/lib/launch/assemble";
import { bringChunk } from "@/lib/services/bring-chunk";
import { builtThread, openReading, type ReadAnswer, type Reading } from "@/lib/services/reading";
import { readRecords } from "@/lib/store/results";
import { cast } from "@/tests/sandbox/cast";
import { openWorld } from "../support/world";

const RESULTS = "/user_tasks/query";
const RANGE = { from: "2026-11-01", to: "2026-11-18" } as const;
const folder = mkdtempSync(join(tmpdir(), "rollcall-thread-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("answers that are read in a thread of their own", () => {
  const world = openWorld();
  const found: (ReadAnswer | null)[] = [];
  let built: Reading;
  beforeAll(async () => {
    await bundleLaunch(join(folder, "launch"));
    const thread = builtThread(folder);
    if (thread === undefined) throw new Error("the build has no thread");
    built = openReading(thread);
  });
  beforeEach(() => {
    found.length = 0;
  });
  const reading: Reading = {
    start: () => built.start(),
    read: async (...asked) => {
      const answer = await built.read(...asked);
      found.push(answer);
      return answer;
    },
  };

  const { employee, threeSegment, overtime, unauthorized, invalid } = cast;
  const people = [employee, threeSegment, overtime, unauthorized, invalid].map(
    ({ userId }) => userId,
  );
  const asked = (more: Partial<Parameters<typeof bringChunk>[1]> = {}) => ({
    chunk: { employeeIds: people, ...RANGE },
    at: world().runtime.now(),
    ...more,
  });
  const kept = async () => readRecords(world().runtime.store, { employeeIds: people, ...RANGE });
  const days = async () => (await kept()).map(({ fetchedAt: _, ...day }) => day);
  const known = async () => (await kept()).filter(({ record }) => record !== null).length;

  it("leave the same days and tell the same as those that the process reads", async () => {
    const { runtime } = world();
    const { at } = asked();
    const told = await bringChunk(runtime, asked(), "background");
    const before = await days();
    expect(await known()).toBeGreaterThan(20);
    const later = asked({ at: at + 1 });
    expect(await bringChunk({ ...runtime, reading }, later, "background")).toEqual(told);
    expect(found).toEqual([expect.objectContaining({ results: expect.anything() })]);
    expect(await days()).toEqual(before);
    expect(Math.max(...(await kept()).map(({ fetchedAt }) => fetchedAt))).toBe(at + 1);
  });

  it("are brought to everybody who asks for the same at the same time", async () => {
    const door = { ...world().runtime, reading };
    const { at } = asked();
    const both = [at + 2, at + 3].map((each) =>
      bringChunk(door, asked({ at: each }), "background"),
    );
    await Promise.all(both);
    expect(await known()).toBeGreaterThan(20);
  });

  it("are told of with the words that nobody knows", async () => {
    const { runtime } = world();
    const told: string[][] = [];
    const tenant = { ...runtime.tenant, hear: (...heard: string[]) => told.push(heard) };
    const read = async () => ({
      ...{ unauthorized: [], invalid: [], heard: [["result", "Moonwalk"] as const] },
      results: { people: new Map(), rosters: [] },
    });
    const door = { ...runtime, tenant, reading: { ...reading, read } };
    await bringChunk(door, asked({ at: 2 }), "background");
    expect(told).toEqual([["result", "Moonwalk"]]);
  });

  it("are not those of somebody who waits", async () => {
    await bringChunk({ ...world().runtime, reading }, asked(), "interactive");
    expect(found).toEqual([]);
  });

  it("come in parts where one person spoils the call for others", async () => {
    const { runtime, sandbox } = world();
    const about = employee.userId;
    sandbox.faults.add({ match: RESULTS, mode: "code", code: 1220005, about });
    const told = await bringChunk({ ...runtime, reading }, asked({ at: 3 }), "background");
    sandbox.faults.reset();
    expect(told.unauthorized).toEqual(expect.arrayContaining([about, unauthorized.userId]));
    expect(found.length).toBeGreaterThan(1);
    expect(found.flatMap((each) => [...(each?.results.people.keys() ?? [])]).sort()).toEqual(
      [threeSegment.userId, overtime.userId].sort(),
    );
  });

  it.each([
    { mode: "code", code: 1220002 },
    { mode: "code", code: 99991672, status: 400 },
    { mode: "truncated" },
    { mode: "html" },
  ] as const)("fail as they do in the process: $mode $code", async (fault) => {
    const { runtime, sandbox } = world();
    const failure = async (door: typeof runtime) => {
      sandbox.faults.add({ ...fault, match: RESULTS });
      const error = await bringChunk(door, asked(), "background").catch(toAppError);
      sandbox.faults.reset();
      if (!(error instanceof AppError)) throw new Error("it did not fail");
      const { code, feishu } = error;
      return { code, ...feishu, logId: typeof feishu?.logId };
    };
    expect(await failure({ ...runtime, reading })).toEqual(await failure(runtime));
  });
});
