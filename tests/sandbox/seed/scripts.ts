import { type CastKey, cast } from "../cast";
import { type DayNumber, isMonthEnd } from "../state/calendar";
import type { Directory, Person } from "../state/directory";
import type { DayPlan, Mark } from "../state/plans";
import { finishedWorkdays, groupOf, todayIn } from "../state/schedule";

/** 1 is the last finished work day, 2 the one before; "old" is beyond the group's remedy days. */
type When = number | "old" | "monthEnd";
type Script = readonly (readonly [When, DayPlan])[];

const NO_IN: DayPlan = { in: [null] };
const NO_OUT: DayPlan = { out: [null] };
const NOTHING: DayPlan = { in: [null], out: [null] };

function marks(mark: Mark): Pick<DayPlan, "marks"> {
  return { marks: { in: mark, out: mark } };
}

const SCRIPTS: Partial<Record<CastKey, Script>> = {
  admin: [[3, { in: [12] }]],
  manager: [[1, NO_OUT]],
  deputy: [[2, { in: [44] }]],
  teamLead: [[4, { out: [-20] }]],
  employee: [
    [1, NO_IN],
    [3, { in: [47] }],
    [5, { out: [-35] }],
  ],
  pendingOne: [[1, NO_IN]],
  pendingTwo: [[1, NO_OUT]],
  pendingThree: [[1, { in: [52] }]],
  approved: [[1, NO_IN]],
  rejected: [[1, NO_IN]],
  cancelled: [[1, NO_OUT]],
  revoked: [[1, NO_IN]],
  overtime: [
    [1, { overtimeMinutes: 120 }],
    [2, { overtimeMinutes: 60 }],
  ],
  field: [
    [1, { field: "effective" }],
    [2, { field: "pending" }],
  ],
  modified: [
    [1, { edited: true, ...marks({ result: "Normal", supplement: "ManagerModification" }) }],
  ],
  shiftChange: [[1, { shift: "late", ...marks({ supplement: "ShiftChange" }) }]],
  seriousLate: [[1, { in: [118] }]],
  mystery: [[1, { marks: { in: { result: "MysteryStatus", supplement: "None" } } }]],
  leave: [
    [1, { ...NOTHING, ...marks({ supplement: "Leave" }) }],
    [2, { ...NOTHING, ...marks({ result: "NoNeedCheck", supplement: "Leave" }) }],
  ],
  travel: [
    [1, { field: "effective", ...marks({ supplement: "Travel" }) }],
    [2, { ...NOTHING, ...marks({ supplement: "Travel" }) }],
  ],
  goOut: [
    [1, { out: [-185], marks: { out: { supplement: "GoOut" } } }],
    [2, { out: [null], marks: { out: { supplement: "GoOut" } } }],
  ],
  free: [
    [1, NOTHING],
    [2, NO_OUT],
  ],
  noGroup: [[2, { in: [9] }]],
  noRemedies: [[1, NO_IN]],
  noQuota: [[1, NOTHING]],
  tooOld: [["old", NO_IN]],
  newYork: [
    [1, NO_IN],
    [2, { in: [18] }],
  ],
  london: [
    [1, NO_OUT],
    [2, { in: [22] }],
  ],
  plantHead: [[2, { in: [8] }]],
  night: [
    ["monthEnd", {}],
    [1, NO_OUT],
  ],
  threeSegment: [
    [1, { out: [undefined, null] }],
    [2, { in: [undefined, undefined, 12] }],
  ],
  sealed: [[1, NO_IN]],
  outsideHead: [],
  twoDepartments: [[2, NO_IN]],
  longName: [[1, { in: [undefined, 16] }]],
  latinName: [],
  emojiName: [[2, NO_OUT]],
  rtlName: [[2, NO_IN]],
};

/** The cast's scripted days as of the second at which the tenant was made. */
export function resolveScripts(
  directory: Directory,
  second: number,
): Map<string, Map<DayNumber, DayPlan>> {
  const resolved = new Map<string, Map<DayNumber, DayPlan>>();
  for (const [key, script] of scriptEntries()) {
    const person = directory.person(cast[key].userId);
    if (!person) continue;
    const days = new Map<DayNumber, DayPlan>();
    for (const [when, plan] of script) days.set(dayOf(person, when, second), plan);
    resolved.set(person.userId, days);
  }
  return resolved;
}

function scriptEntries(): [CastKey, Script][] {
  const isKey = (key: string): key is CastKey => Object.hasOwn(SCRIPTS, key);
  return Object.keys(SCRIPTS)
    .filter(isKey)
    .map((key) => [key, SCRIPTS[key] ?? []]);
}

function dayOf(person: Person, when: When, second: number): DayNumber {
  const group = groupOf(person);
  const finished = finishedWorkdays(group, second, 40);
  const today = todayIn(group, second);
  const fits = (day: DayNumber, index: number) => {
    if (when === "old") return day < today - group.remedyDays;
    return when === "monthEnd" ? isMonthEnd(day) : index === when - 1;
  };
  return finished.find(fits) ?? today - 1;
}
