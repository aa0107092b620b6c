import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toWall } from "@/lib/attendance/day";
import { mergeRemedies, REMEDY_STATES, type Remedy } from "@/lib/attendance/remedy";
import { remedy } from "./builders";

/** Few ids and few times, so that forms of the same approval and equal times are common. */
const anyRemedy: fc.Arbitrary<Remedy> = fc
  .record({
    approvalId: fc.constantFrom("a1", "a2", "a3"),
    state: fc.constantFrom(...REMEDY_STATES),
    reason: fc.constantFrom("x", "y"),
    time: fc.constantFrom(toWall("2026-08-03T09:00"), toWall("2026-08-03T09:01")),
    zone: fc.constantFrom("Asia/Shanghai", null),
    createdAt: fc.option(fc.constantFrom(1, 2)),
    updatedAt: fc.option(fc.constantFrom(1, 2, 3)),
  })
  .map(remedy);

const shuffled = fc
  .array(anyRemedy, { maxLength: 12 })
  .chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );

describe("corrections from several answers", () => {
  it("appear once each in their newest form, newest first", () => {
    const merged = mergeRemedies([
      remedy({ approvalId: "a1", state: "pending", updatedAt: 10 }),
      remedy({ approvalId: "a2", state: "approved", updatedAt: 15 }),
      remedy({ approvalId: "a1", state: "approved", updatedAt: 20 }),
      remedy({ approvalId: "a2", state: "pending", updatedAt: 12 }),
    ]);
    expect(merged.map((r) => [r.approvalId, r.state])).toEqual([
      ["a1", "approved"],
      ["a2", "approved"],
    ]);
  });

  it.each([
    ["pending", "approved"],
    ["pending", "rejected"],
    ["pending", "cancelled"],
    ["approved", "revoked"],
  ] as const)("moved from %s to %s within one second count as moved", (before, after) => {
    const forms = [remedy({ state: before }), remedy({ state: after })];
    expect(mergeRemedies(forms).map(({ state }) => state)).toEqual([after]);
    expect(mergeRemedies(forms.toReversed()).map(({ state }) => state)).toEqual([after]);
  });

  it("are as old as their making where Feishu gives no change, and oldest where it gives neither", () => {
    const forms = [
      remedy({ reason: "neither", createdAt: null, updatedAt: null }),
      remedy({ reason: "made", createdAt: 5, updatedAt: null }),
      remedy({ reason: "changed", createdAt: 1, updatedAt: 6 }),
    ];
    expect(mergeRemedies(forms).map(({ reason }) => reason)).toEqual(["changed"]);
    expect(mergeRemedies(forms.slice(0, 2)).map(({ reason }) => reason)).toEqual(["made"]);
  });

  it("are the same list whatever the order of the answers", () => {
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(mergeRemedies(other)).toEqual(mergeRemedies(list));
      }),
      { numRuns: 500 },
    );
  });

  it("lose no approval, invent none, and keep none that is older than another form", () => {
    fc.assert(
      fc.property(fc.array(anyRemedy, { maxLength: 12 }), (list) => {
        const merged = mergeRemedies(list);
        const ids = merged.map(({ approvalId }) => approvalId);
        expect(ids.toSorted()).toEqual([...new Set(list.map((r) => r.approvalId))].toSorted());
        const age = (r: Remedy) => r.updatedAt ?? r.createdAt ?? 0;
        for (const kept of merged) {
          expect(list).toContain(kept);
          for (const form of list)
            if (form.approvalId === kept.approvalId) expect(age(kept) >= age(form)).toBe(true);
        }
      }),
    );
  });

  it("merge with a later answer as if all had come at once", () => {
    fc.assert(
      fc.property(fc.array(anyRemedy), fc.array(anyRemedy), (first, second) => {
        expect(mergeRemedies([...mergeRemedies(first), ...second])).toEqual(
          mergeRemedies([...first, ...second]),
        );
      }),
    );
  });

  it("of nothing are nothing, and the answers are left as they were", () => {
    expect(mergeRemedies([])).toEqual([]);
    const list = Object.freeze([remedy({ updatedAt: 1 }), remedy({ updatedAt: 2 })]);
    mergeRemedies(list);
    expect(list.map(({ updatedAt }) => updatedAt)).toEqual([1, 2]);
  });
});
