import { addDays, type Day } from "@/lib/attendance/day";
import type { DayRecord } from "@/lib/attendance/record";
import { instantOf } from "@/lib/attendance/zone";
import { department, group, MONTH, someone, worked } from "./seeded";

const WORKDAYS: readonly Day[] = [
  ...["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"],
  ...["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"],
  ...["2026-11-16", "2026-11-17"],
].map((day) => addDays("2026-11-01", Number(day.slice(8)) - 1));

/** The day on which nobody of the plant could punch in. */
export const DARK_DAY: Day = "2026-11-12";
/** The group that nobody of punches in, ever. */
const IDLE = "idle";

const at = (day: Day, clock: string) => instantOf(`${day}T09:00`, "Asia/Shanghai") + Number(clock);

const ids = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);
export const PLANT = ids("plant", 8);
const OFFICE = ids("office", 6);
const IDLERS = ids("idle", 6);

const ordinary = (employeeId: string, day: Day, groupId: string, shiftId: string): DayRecord => ({
  ...worked(employeeId, day, groupId, { shiftAt: at(day, "0") }, { shiftAt: at(day, "32400") }),
  shiftId,
});

const lackIn = (record: DayRecord): DayRecord => ({
  ...record,
  segments: record.segments.map((segment) => ({
    ...segment,
    in: { ...segment.in, result: "lack" as const },
  })),
});

const plantDay = (id: string, i: number, day: Day): DayRecord => {
  const record = ordinary(id, day, "g", "early");
  if (day === DARK_DAY && i < 6) return lackIn(record);
  // One of them forgot once, as people do.
  return day === "2026-11-04" && i === 0 ? lackIn(record) : record;
};

/** A plant whose device failed on one day, an office, and a group that never punches. */
export const TRENDS_COMPANY = {
  people: [
    ...[someone("boss", "top"), someone("head", "plant")],
    ...PLANT.map((id) => someone(id, "plant")),
    ...OFFICE.map((id) => someone(id, "office")),
    ...IDLERS.map((id) => someone(id, "office")),
    someone("both", "office", "line"),
    { ...someone("left", "plant"), status: "resigned" as const },
  ],
  departments: [
    department("top", null, "boss"),
    ...[department("plant", "top", "head"), department("line", "plant")],
    department("office", "top"),
  ],
  groups: [group("g"), group("o"), group(IDLE)],
  records: [
    ...WORKDAYS.flatMap((day) => [
      ...PLANT.map((id, i) => plantDay(id, i, day)),
      ...OFFICE.map((id) => ordinary(id, day, "o", "day")),
      ...IDLERS.map((id) => lackIn(ordinary(id, day, IDLE, "day"))),
    ]),
    worked("both", "2026-11-16", "o", { result: "late" }, { result: "early" }),
    worked("both", "2026-11-17", "o", { result: "late", supplement: "remedied" }),
    worked("head", "2026-11-17", "g", { result: "lack", supplement: "remedy-requested" }),
    worked("left", "2026-11-17", "g", { result: "lack" }),
    worked("boss", "2026-11-18", "g", { result: "not-yet" }, { result: "not-yet" }),
  ],
  range: MONTH,
};
