import { describe, expect, it } from "vitest";
import { allOrNone, chosenOf, NONE_CHOSEN, toggled } from "@/components/exceptions/choice";
import { dueOf } from "@/components/exceptions/due";
import { dayOfKey, groupsOf, itemKey, withoutRepeats } from "@/components/exceptions/groups";
import { freePunches } from "@/components/exceptions/open-punches";
import { anItem, lackIn } from "./items";

describe("a deadline in words", () => {
  const told = (deadline: "2026-11-26" | "none" | null, daysLeft: number | null) => {
    const { key, tone } = dueOf({ deadline, daysLeft });
    return `${key} ${tone}`;
  };

  it("is red today, amber for three days and then ink", () => {
    expect([0, 1, 2, 3, 4, 30].map((days) => told("2026-11-26", days))).toEqual([
      "today red",
      "tomorrow amber",
      "left amber",
      "left amber",
      "left plain",
      "left plain",
    ]);
  });

  it("is neutral where nobody knows it, where there is none and where it is past", () => {
    expect(told(null, null)).toBe("unknown grey");
    expect(told("none", null)).toBe("none plain");
    expect(told("2026-11-26", -1)).toBe("passed grey");
  });
});

describe("the days under headings", () => {
  const days = [
    anItem({ day: "2026-11-06", deadline: "2026-11-21", daysLeft: 0, ofPerson: 3 }),
    anItem({ employeeId: "b", day: "2026-11-06", deadline: "2026-11-21", daysLeft: 0 }),
    anItem({ day: "2026-11-09", ofPerson: 3 }),
    anItem({ employeeId: "b", deadline: "none", daysLeft: null }),
    anItem({ employeeId: "c", deadline: null, daysLeft: null }),
  ];
  const heads = (...of: Parameters<typeof groupsOf>) =>
    groupsOf(...of).map(({ key, count }) => `${key} ${count}`);

  it("stand together by deadline in their order, those without one and the unknown apart", () => {
    expect(heads(days, "deadline", true)).toEqual([
      "2026-11-21 2",
      "2026-11-26 1",
      "none 1",
      "unknown 1",
    ]);
  });

  it("are not counted where the next page may have more of them", () => {
    expect(heads(days.slice(0, 3), "deadline", false)).toEqual(["2026-11-21 2", "2026-11-26 null"]);
  });

  it("stand together by person with the number of all that person's days", () => {
    expect(heads(days, "person", false)).toEqual(["c3a80b11 3", "b 1", "c 1"]);
  });

  it("are each there once, also where the list moved between two pages", () => {
    const [first = anItem()] = days;
    const newer = { ...first, aboutLeft: 1 };
    expect(withoutRepeats([...days, newer])).toHaveLength(days.length);
    expect(withoutRepeats([...days, newer])[0]?.aboutLeft).toBe(1);
  });

  it("are found again by their key", () => {
    const item = anItem({ employeeId: "a.b@c" });
    expect(dayOfKey(itemKey(item))).toEqual({ employeeId: "a.b@c", day: "2026-11-19" });
    expect(dayOfKey("2026-11-19")).toBeNull();
    expect(dayOfKey("x/yesterday")).toBeNull();
  });
});

describe("choosing days", () => {
  const order = ["a", "b", "c", "d"];
  const keysOf = ({ keys }: { keys: ReadonlySet<string> }) => [...keys].sort().join("");

  it("with Shift reaches from the last one, in either direction", () => {
    const one = toggled(NONE_CHOSEN, "b", order, false);
    expect(keysOf(toggled(one, "d", order, true))).toBe("bcd");
    expect(keysOf(toggled(one, "a", order, true))).toBe("ab");
  });

  it("with Shift from a row that is gone chooses only the one", () => {
    const gone = toggled(NONE_CHOSEN, "x", order, false);
    expect(keysOf(toggled(gone, "c", order, true))).toBe("cx");
  });

  it("takes one back, and all at once or none", () => {
    const one = toggled(NONE_CHOSEN, "b", order, false);
    expect(keysOf(toggled(one, "b", order, false))).toBe("");
    expect(keysOf(allOrNone(one, order))).toBe("abcd");
    expect(keysOf(allOrNone(allOrNone(one, order), order))).toBe("");
  });

  it("holds only what is still in the list", () => {
    const item = anItem();
    const choice = { keys: new Set([itemKey(item), "gone/2026-11-01"]), anchor: null };
    expect(chosenOf([item, anItem({ day: "2026-11-18" })], choice)).toEqual([item]);
  });
});

describe("what can be asked for", () => {
  const waiting = { state: "pending", requestId: null, approvalId: "7" } as const;

  it("leaves out overtime and what waits already", () => {
    const punches = [
      { ...lackIn, correctable: false },
      { ...lackIn, waiting },
    ];
    expect(freePunches({ punches })).toEqual([]);
  });

  it("is one thing for both halves of a free shift, two for two punches", () => {
    const free = { ...lackIn, workType: 0 };
    expect(freePunches({ punches: [free, { ...free, side: "out" }] })).toHaveLength(1);
    const out = { ...lackIn, side: "out", workType: 2 } as const;
    expect(freePunches({ punches: [lackIn, out] })).toHaveLength(2);
  });
});
