import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedTime, fitted, oneTimeForAll, timeTrouble } from "@/components/day/bulk-remedy/times";
import { DAY, lineOf, windowOf } from "./stage";

const two = (n: number) => String(n).padStart(2, "0");
const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${two(hours)}:${two(minutes)}`);

const night = windowOf({
  ...{ workType: 2, normalTime: "2026-11-21T02:00", proposed: "2026-11-21T02:00" },
  ...{ from: "2026-11-20T22:00", to: "2026-11-21T08:00" },
});

describe("the times of many corrections", () => {
  it("are the proposed ones until others are entered", () => {
    expect(askedTime(lineOf("e1"), new Map())).toBe("2026-11-20T09:00");
  });

  it("that are the same for all are given only to whom the window allows them", () => {
    const lines = [lineOf("e1"), lineOf("e2", night)];
    expect([...oneTimeForAll(lines, "23:30").keys()]).toEqual([lines[1]?.key]);
    expect([...oneTimeForAll(lines, "08:00").keys()]).toEqual(lines.map(({ key }) => key));
    expect(oneTimeForAll(lines, "").size).toBe(0);
  });

  it("lie on the next day where only a night's next day has them", () => {
    expect(fitted(lineOf("e1", night), "02:30")).toEqual({ on: "2026-11-21", clock: "02:30" });
    expect(fitted(lineOf("e1", night), "22:30")).toEqual({ on: DAY, clock: "22:30" });
  });

  it("whatever the clock, are never outside the window nor in the future", () => {
    fc.assert(
      fc.property(clocks, fc.boolean(), (clock, late) => {
        const line = {
          ...lineOf("e1", night),
          now: late ? "2026-11-21T03:00" : "2026-11-22T09:00",
        } as const;
        const times = oneTimeForAll([line], clock);
        const time = askedTime(line, times);
        expect(timeTrouble(line, times)).toBeNull();
        expect(time !== null && time >= night.from && time <= night.to && time <= line.now).toBe(
          true,
        );
      }),
    );
  });

  it("outside their window are refused before anything is sent", () => {
    const line = lineOf("e1");
    const at = (clock: string) => timeTrouble(line, new Map([[line.key, { on: DAY, clock }]]));
    expect([at("05:59"), at("06:00"), at("12:00"), at("12:01"), at("")]).toEqual([
      ...["outsideWindow", null, null, "outsideWindow", "required"],
    ]);
  });
});
