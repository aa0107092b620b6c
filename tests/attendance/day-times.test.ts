import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayTimesOf } from "@/lib/attendance/day-times";
import { judgedPunches } from "@/lib/attendance/record";
import { instantOf } from "@/lib/attendance/zone";
import { anyRecord, pair, record } from "./builders";

const ZONE = "Asia/Shanghai";
const at = (clock: string, day = "03") =>
  instantOf(`2026-08-${day as "03"}T${clock as "09:00"}`, ZONE);
const made = (clock: string, recordId: string | null = null, day = "03") => ({
  punchAt: at(clock, day),
  recordId,
});
const LACK = { result: "lack" } as const;
const OFF = { result: "not-required" } as const;
const timesOf = (...segments: Parameters<typeof record>) => dayTimesOf(record(...segments), ZONE);

describe("the times of a day", () => {
  test("are minutes of the person's own clock, counted on past midnight of the work day", () => {
    const night = timesOf(pair(0, made("21:58"), made("06:03", null, "04")));
    expect(night).toEqual({ punches: [{ at: 1318 }, { at: 1803 }], worked: 485 });
    const before = timesOf(pair(0, made("23:50", null, "02"), made("08:00")));
    expect(before.punches).toEqual([{ at: -10 }, { at: 480 }]);
  });

  test("are told in the zone given, whatever the server's", () => {
    const day = record(pair(0, made("09:00"), made("18:00")));
    expect(dayTimesOf(day, "America/New_York").punches[0]?.at).toBe(21 * 60 - 1440);
  });

  test("say what became of a punch that is missing, late or excused", () => {
    const { punches } = timesOf(pair(0, { ...made("09:20"), result: "late" }, LACK));
    expect(punches).toEqual([{ at: 560, state: "late" }, { state: "lack" }]);
    const excused = timesOf(pair(0, made("09:00"), { ...LACK, supplement: "leave" }));
    expect(excused.punches[1]).toEqual({ state: "leave" });
  });

  test("of a day without a row or of a rest day without a punch are none", () => {
    expect(dayTimesOf(null, ZONE)).toEqual({ punches: [] });
    expect(timesOf(pair(0, OFF, OFF))).toEqual({ punches: [] });
  });

  test("of a rest day on which somebody came are told", () => {
    const came = timesOf(pair(0, { ...OFF, ...made("10:00") }, { ...OFF, ...made("12:30") }));
    expect(came.punches.map((each) => each.at)).toEqual([600, 750]);
    expect(came.worked).toBe(150);
  });

  test("hold every pair, and overtime once though it shares its records", () => {
    const segment = pair(0, made("08:57", "a"), made("21:05", "b"));
    const same = pair(-1, made("08:57", "a"), made("21:05", "b"));
    const later = pair(-1, made("21:05", "b"), made("23:00", "c"));
    expect(timesOf(segment, same).punches).toHaveLength(2);
    const { punches, worked } = timesOf(segment, same, later);
    expect(punches.map((each) => each.overtime ?? false)).toEqual([false, false, true, true]);
    expect(worked).toBe(14 * 60 + 3);
  });
});

describe("the hours of a day", () => {
  const workedIn = (...segments: Parameters<typeof record>) => timesOf(...segments).worked;

  test("are the sum of three pairs, without the breaks between them", () => {
    const three = [
      pair(0, made("08:00"), made("11:00")),
      pair(1, made("12:00"), made("14:30")),
      pair(2, made("15:00"), made("18:00")),
    ];
    expect(workedIn(...three)).toBe(8 * 60 + 30);
  });

  test("count time that overtime shares with the shift once", () => {
    const shared = pair(-1, made("17:00", "x"), made("20:00", "b"));
    expect(workedIn(pair(0, made("09:00", "a"), made("20:00", "b")), shared)).toBe(660);
  });

  test.each([
    ["an in punch", [pair(0, LACK, made("18:00"))]],
    ["an out punch that is not due yet", [pair(0, made("09:00"), { result: "not-yet" })]],
    [
      "a punch of the second pair",
      [pair(0, made("08:00"), made("11:00")), pair(1, made("12:00"), LACK)],
    ],
    [
      "a corrected punch without its time",
      [pair(0, made("09:00"), { ...LACK, supplement: "remedied" })],
    ],
    ["the other half of a free shift", [pair(0, made("09:00"), { result: "unknown" })]],
    ["both punches", [pair(0, LACK, LACK)]],
  ] as const)("are not told where %s is missing", (_, segments) => {
    expect(workedIn(...segments)).toBeUndefined();
  });

  test("are not told where one punch stands for both, or the out punch comes first", () => {
    expect(workedIn(pair(0, made("09:00", "a"), made("09:00", "a")))).toBeUndefined();
    expect(workedIn(pair(0, made("18:00"), made("09:00")))).toBeUndefined();
  });

  test("leave out a pair that leave covers whole", () => {
    const leave = { ...LACK, supplement: "leave" } as const;
    expect(workedIn(pair(0, made("08:00"), made("11:00")), pair(1, leave, leave))).toBe(180);
  });
});

test("no fault of a day is left out of its times", () => {
  fc.assert(
    fc.property(anyRecord, (day) => {
      const said = dayTimesOf(day, ZONE).punches.map(({ state = "normal" }) => state);
      for (const { state } of judgedPunches(day))
        if (!["no-data", "not-required", "normal"].includes(state)) expect(said).toContain(state);
    }),
  );
});
