import { instantOf } from "@/lib/attendance/zone";
import { department, group, MONTH, someone, worked } from "./seeded";

const LACK = { result: "lack" } as const;
const NIGHT_END = instantOf("2026-11-17T06:00", "Asia/Shanghai");

/** Everybody's trouble of this month; the names say what is special about them. */
export const COMPANY = {
  people: [
    someone("boss", "top"),
    someone("head", "works"),
    ...[someone("early", "works"), someone("late", "line")],
    ...[someone("shanghai", "line"), someone("newyork", "line")],
    ...[someone("night", "line"), someone("free", "office"), someone("unread", "office")],
    ...[someone("limitless", "office"), someone("ungrouped", "office"), someone("fine", "office")],
    { ...someone("left", "works"), status: "resigned" as const },
  ],
  departments: [
    department("top", null, "boss"),
    ...[department("works", "top", "head"), department("line", "works")],
    department("office", "top"),
  ],
  groups: [
    ...[
      group("g"),
      group("ny", { zone: "America/New_York", dateNum: 2 }),
      group("sh", { dateNum: 2 }),
    ],
    group("cycle", { periodStart: 16, limitCount: 5, dateNum: 30 }),
    group("free", { free: true }),
    group("limitless", { limitCount: "none", dateNum: "none" }),
  ],
  records: [
    worked("early", "2026-11-16", "g", {}, { result: "early" }),
    worked("early", "2026-11-13", "g", LACK, { result: "early" }),
    worked("late", "2026-11-03", "g", { result: "late" }),
    worked("late", "2026-11-17", "cycle", LACK, LACK),
    // Both could be corrected until the 17th: that is yesterday in Shanghai and today in New York.
    worked("shanghai", "2026-11-15", "sh", LACK),
    worked("newyork", "2026-11-15", "ny", LACK),
    worked("night", "2026-11-16", "g", {}, { ...LACK, shiftAt: NIGHT_END }),
    worked("free", "2026-11-12", "free", LACK, { result: "unknown" }),
    worked("unread", "2026-11-02", "nobody knows it", { result: "serious-late" }),
    worked("limitless", "2026-11-02", "limitless", { result: "late" }),
    worked("ungrouped", "2026-11-10", null, LACK),
    // None of these accuses anybody.
    worked("fine", "2026-11-18", "g", {}, { result: "not-yet" }),
    worked("fine", "2026-11-16", "g", { ...LACK, supplement: "leave" }),
    worked("fine", "2026-11-17", "g", { ...LACK, supplement: "remedy-requested" }),
    worked("fine", "2026-11-12", "g", { result: "unknown", rawResult: "Odd" }),
    worked("left", "2026-11-16", "g", LACK),
  ],
  range: MONTH,
};
