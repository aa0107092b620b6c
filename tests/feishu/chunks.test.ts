import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, eachDay } from "@/lib/attendance/day";
import { fetchResults, resultChunks } from "@/lib/feishu/results";
import { failureOf, openDoor } from "./door";
import { json, startScripted } from "./scripted";
import { callsTo, stageFor } from "./stage";

const background = { priority: "background" } as const;
const stage = stageFor();

describe("chunks of results", () => {
  const ids = Array.from({ length: 120 }, (_, i) => `u${i}`);

  test("hold at most 50 people and 30 days, and cover everything once", () => {
    const chunks = resultChunks({
      employeeIds: ids,
      range: { from: "2026-10-01", to: "2026-10-31" },
    });
    expect(chunks.map(({ employeeIds, from, to }) => [employeeIds.length, from, to])).toEqual([
      [50, "2026-10-01", "2026-10-30"],
      [50, "2026-10-31", "2026-10-31"],
      [50, "2026-10-01", "2026-10-30"],
      [50, "2026-10-31", "2026-10-31"],
      [20, "2026-10-01", "2026-10-30"],
      [20, "2026-10-31", "2026-10-31"],
    ]);
    expect(new Set(chunks.flatMap(({ employeeIds }) => employeeIds)).size).toBe(120);
  });

  test.each([
    ["end with a month", "2026-10-23", "2026-11-22", ["2026-10-31", "2026-11-22"]],
    ["that fits is not cut", "2026-10-24", "2026-11-22", ["2026-11-22"]],
    ["are never more for it", "2026-10-02", "2026-11-30", ["2026-10-31", "2026-11-30"]],
    ["may end later instead", "2026-10-01", "2026-11-29", ["2026-10-30", "2026-11-29"]],
    ["go over years", "2026-12-20", "2027-01-25", ["2026-12-31", "2027-01-25"]],
  ] as const)("days of a call %s", (_, from, to, ends) => {
    const chunks = resultChunks({ employeeIds: ["a"], range: { from, to } });
    expect(chunks.map((chunk) => chunk.to)).toEqual(ends);
  });

  test("cover every range once, in as few calls as thirty days to a call allow", () => {
    const lengths = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 130 }));
    fc.assert(
      fc.property(lengths, ([start, length]) => {
        const from = addDays("2026-01-01", start);
        const range = { from, to: addDays(from, length) };
        const chunks = resultChunks({ employeeIds: ["a"], range });
        expect(chunks.flatMap(eachDay)).toEqual(eachDay(range));
        expect(chunks.length).toBe(Math.ceil((length + 1) / 30));
        for (const chunk of chunks) expect(eachDay(chunk).length).toBeLessThanOrEqual(30);
      }),
      { numRuns: 300 },
    );
  });

  test("are none for nobody and for a range that ends before it begins", () => {
    const range = { from: "2026-10-02", to: "2026-10-01" } as const;
    expect(resultChunks({ employeeIds: ids, range })).toEqual([]);
    expect(resultChunks({ employeeIds: [], range: { from: range.to, to: range.to } })).toEqual([]);
  });

  test("the same id twice is asked once", () => {
    const range = { from: "2026-10-01", to: "2026-10-01" } as const;
    expect(resultChunks({ employeeIds: ["a", "a"], range })).toEqual([
      { employeeIds: ["a"], ...range },
    ]);
  });

  test("are accepted by Feishu for a whole quarter", async () => {
    const employeeIds = stage().sandbox.tenant.directory.people.map(({ userId }) => userId);
    const range = { from: "2026-09-01", to: "2026-11-20" } as const;
    for (const chunk of resultChunks({ employeeIds, range }))
      await fetchResults(stage().door.tenant, chunk, background);
    expect(callsTo(stage(), "user_tasks/query").every(({ code }) => code === 0)).toBe(true);
  });
});

describe("one bad id", () => {
  const bad = (ids: readonly string[]) => ids.includes("bad");
  const refusing = (code: number, isBad = bad) =>
    startScripted({
      "attendance/v1/user_tasks/query": [
        (response, { body }) => {
          const { user_ids: ids } = JSON.parse(body);
          const rows = ids.map((user_id: string) => ({ user_id, day: 20261120 }));
          const answer = isBad(ids)
            ? { code, msg: "x" }
            : { code: 0, data: { user_task_results: rows } };
          json(answer, isBad(ids) ? 400 : 200)(response, {
            body,
            method: "",
            url: "",
            headers: {},
          });
        },
      ],
    });
  const fifty = [...Array.from({ length: 49 }, (_, i) => `u${i}`), "bad"];
  const chunk = { employeeIds: fifty, from: "2026-11-20", to: "2026-11-20" } as const;

  test.each([
    [1220004, { invalid: ["bad"], unauthorized: [] }],
    [1220005, { invalid: [], unauthorized: ["bad"] }],
  ])("refused with %i costs only itself", async (code, expected) => {
    const feishu = await refusing(code);
    const answer = await fetchResults(openDoor(feishu).tenant, chunk, background);
    await feishu.close();
    expect(answer).toMatchObject(expected);
    expect(answer.records).toHaveLength(49);
    expect(feishu.callsTo("attendance/v1/user_tasks/query").length).toBeLessThan(15);
  });

  test.each([
    ["the first ten", (i: number) => i < 10, 10],
    ["every second", (i: number) => i % 2 === 1, 25],
    ["the last thirty", (i: number) => i >= 20, 30],
  ])("and many of them, %s, cost only themselves", async (_, isRefused, refused) => {
    const ids = Array.from({ length: 50 }, (_, i) => `u${i}`);
    const outside = new Set(ids.filter((_, i) => isRefused(i)));
    const feishu = await refusing(1220005, (asked) => asked.some((id) => outside.has(id)));
    const many = { ...chunk, employeeIds: ids };
    const answer = await fetchResults(openDoor(feishu).tenant, many, background);
    await feishu.close();
    expect(new Set(answer.unauthorized)).toEqual(outside);
    expect(answer.records).toHaveLength(50 - refused);
  });

  test("everybody refused is a fault of the set-up, found without asking for each", async () => {
    const feishu = await refusing(1220005, () => true);
    const error = await failureOf(fetchResults(openDoor(feishu).tenant, chunk, background));
    await feishu.close();
    expect(error).toMatchObject({ code: "feishu-range", feishu: { code: 1220005 } });
    expect(feishu.callsTo("attendance/v1/user_tasks/query").length).toBeLessThan(30);
  });
});
