import { describe, expect, it } from "vitest";
import { formatCount } from "@/lib/text/count";
import {
  deadlineKey,
  formatAgo,
  formatDay,
  formatInstant,
  formatMonth,
  formatPunch,
  formatWall,
  formatWeekday,
} from "@/lib/text/format";

describe("days", () => {
  it("are written as each language writes them", () => {
    expect(formatDay("2026-11-21", "zh-CN")).toBe("11月21日");
    expect(formatDay("2026-11-21", "zh-CN", "weekday")).toBe("11月21日 周六");
    expect(formatDay("2026-11-21", "zh-CN", "dated")).toBe("2026年11月21日");
    expect(formatDay("2026-11-21", "zh-CN", "full")).toBe("2026年11月21日 周六");
    expect(formatDay("2026-09-05", "en")).toBe("5 Sep");
    expect(formatDay("2026-11-21", "en", "weekday")).toBe("Sat 21 Nov");
    expect(formatDay("2026-11-21", "en", "dated")).toBe("21 Nov 2026");
    expect(formatDay("2026-11-21", "en", "full")).toBe("Sat 21 November 2026");
    expect(formatWeekday("2026-11-21", "zh-CN")).toBe("六");
    expect(formatWeekday("2026-11-21", "en")).toBe("Sat");
    expect(formatMonth("2026-11-21", "zh-CN")).toBe("2026年11月");
    expect(formatMonth("2026-11-21", "en")).toBe("November 2026");
  });
});

describe("times of a work day", () => {
  it("past midnight are marked as the next day", () => {
    expect(formatWall("2026-11-20", "2026-11-20T18:03", "zh-CN")).toBe("18:03");
    expect(formatWall("2026-11-20", "2026-11-21T02:00", "zh-CN")).toBe("次日 02:00");
    expect(formatWall("2026-11-20", "2026-11-21T02:00", "en")).toBe("next day 02:00");
  });

  it("on the day before, or further away, say so too", () => {
    expect(formatWall("2026-11-20", "2026-11-19T23:50", "zh-CN")).toBe("前一日 23:50");
    expect(formatWall("2026-11-20", "2026-11-22T01:00", "zh-CN")).toBe("+2日 01:00");
    expect(formatWall("2026-11-20", "2026-11-18T01:00", "en")).toBe("-2 days 01:00");
  });

  it("are read in the given zone, not in the server's", () => {
    const instant = "2026-11-20T18:00:00Z";
    expect(formatPunch("2026-11-20", instant, "Asia/Shanghai", "zh-CN")).toBe("次日 02:00");
    expect(formatPunch("2026-11-20", instant, "Europe/Berlin", "zh-CN")).toBe("19:00");
  });
});

describe("freshness", () => {
  it("of today is a time, of other days has the date", () => {
    const now = "2026-11-21T03:00:00Z";
    const zone = "Asia/Shanghai";
    expect(formatInstant("2026-11-21T02:42:10Z", now, zone, "zh-CN")).toBe("10:42");
    expect(formatInstant("2026-11-20T02:42:10Z", now, zone, "zh-CN")).toBe("11月20日 10:42");
  });

  it("is told in the largest whole unit", () => {
    const now = "2026-11-21T03:00:00Z";
    expect(formatAgo("2026-11-21T02:57:01Z", now, "zh-CN")).toBe("2分钟前");
    expect(formatAgo("2026-11-21T00:00:00Z", now, "en")).toBe("3 hours ago");
    expect(formatAgo("2026-11-20T03:00:00Z", now, "zh-CN")).toBe("昨天");
  });

  it("from a clock ahead of ours is now, never the future", () => {
    expect(formatAgo("2026-11-21T03:01:00Z", "2026-11-21T03:00:00Z", "zh-CN")).toBe("现在");
  });
});

describe("deadlines", () => {
  it("are told by how far away they are, and unknown ones are never guessed", () => {
    const today = "2026-11-21";
    expect(deadlineKey(null, today).key).toBe("unknown");
    expect(deadlineKey("none", today).key).toBe("none");
    expect(deadlineKey("2026-11-20", today).key).toBe("passed");
    expect(deadlineKey("2026-11-21", today).key).toBe("today");
    expect(deadlineKey("2026-11-22", today).key).toBe("tomorrow");
    expect(deadlineKey("2026-11-24", today)).toEqual({ key: "inDays", days: 3 });
  });
});

describe("counts", () => {
  it("group their thousands", () => {
    expect(formatCount(1283)).toBe("1,283");
  });
});
