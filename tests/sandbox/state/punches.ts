import { type DayNumber, instantOf } from "./calendar";
import type { Person } from "./directory";
import type { Group } from "./groups";
import { between, chance, hex, longId, pick } from "./hash";
import type { DayPlan } from "./plans";
import type { Shift } from "./shifts";

/** One raw punch, as attendance keeps it. */
export interface Punch {
  readonly recordId: string;
  readonly userId: string;
  readonly creatorId: string;
  /** Epoch seconds. */
  readonly at: number;
  /** 0 by the person, 1 by an admin, 2 by a remedy, 5 by a machine, 6 fast punch. */
  readonly type: number;
  readonly isField: boolean;
  /** False while a field punch waits to become effective. */
  readonly effective: boolean;
  readonly location: string;
  readonly ssid: string;
  readonly bssid: string;
  readonly deviceId: string;
  readonly comment: string;
  /** Paths on the sandbox's own host. */
  readonly photoPaths: readonly string[];
}

const SITES = ["云杉大厦 A 座", "云杉大厦 B 座", "滨江园区 3 号楼", "望江路 88 号"] as const;
const FIELD_SITES = ["客户现场 · 静安区南京西路", "会展中心 2 号馆", "高铁站南广场"] as const;

interface Habits {
  readonly machine: boolean;
  readonly site: string;
  readonly bssid: string;
  readonly deviceId: string;
}

const habits = new Map<string, Habits>();

/** Where and with what a person usually punches; remembered because months are asked for again. */
function habitsOf(userId: string): Habits {
  const known = habits.get(userId);
  if (known) return known;
  const made = {
    machine: chance("machine", userId) < 0.2,
    site: pick(SITES, userId),
    bssid: (hex(12, "bssid", userId).match(/../g) ?? []).join(":"),
    deviceId: hex(32, "device", userId),
  };
  habits.set(userId, made);
  return made;
}

const AS_USUAL: Partial<Punch> = {};
const NO_PHOTOS: readonly string[] = [];

function changedBy({ field, edited }: DayPlan, adminId: string): Partial<Punch> {
  if (!field && !edited) return AS_USUAL;
  return {
    ...(field ? { isField: true, effective: field === "effective" } : {}),
    ...(edited ? { type: 1, creatorId: adminId, comment: "管理员修改" } : {}),
  };
}

/** A punch with plausible place, Wi-Fi and device, the same each time it is asked for. */
export function makePunch(
  userId: string,
  at: number,
  label: string,
  over: Partial<Punch> = AS_USUAL,
): Punch {
  const isField = over.isField ?? false;
  const usual = habitsOf(userId);
  const wifi = !isField && chance("wifi", userId, at) < 0.6;
  const punch: Punch = {
    recordId: longId("record", userId, label, at),
    userId,
    creatorId: userId,
    at,
    type: usual.machine ? 5 : 0,
    isField,
    effective: true,
    location: isField ? pick(FIELD_SITES, userId, at) : usual.site,
    ssid: wifi ? "Yunshan-Office" : "",
    bssid: wifi ? usual.bssid : "",
    deviceId: usual.deviceId,
    comment: isField ? "外勤打卡" : "",
    photoPaths: isField ? [`/photos/punch/${longId("photo", userId, at)}`] : NO_PHOTOS,
  };
  return over === AS_USUAL ? punch : { ...punch, ...over };
}

/** The punches that a plan makes on one day, whatever the time is now, oldest first. */
export function plannedPunches(
  person: Person,
  group: Group,
  shift: Shift,
  day: DayNumber,
  plan: DayPlan,
  adminId: string,
): Punch[] {
  const { userId } = person;
  const over = changedBy(plan, adminId);
  const list: Punch[] = [];
  const add = (label: string, minutes: number, seconds: number) =>
    list.push(
      makePunch(userId, instantOf(group.zone, day, minutes) + seconds, `${label}${day}`, over),
    );
  const last = shift.segments.length - 1;
  shift.segments.forEach((segment, i) => {
    const seconds = between(0, 59, "seconds", userId, day, i);
    const early = between(1, 14, "early", userId, day, i);
    const stay =
      i === last ? between(1, 50, "stay", userId, day) : between(1, 9, "stay", userId, day, i);
    const inAt = plan.in?.[i] === undefined ? -early : plan.in[i];
    const overtime = i === last ? (plan.overtimeMinutes ?? 0) : 0;
    const outAt =
      plan.out?.[i] === undefined ? (overtime || stay) + (overtime ? 3 : 0) : plan.out[i];
    if (inAt !== null) add(`in${i}`, segment.on + inAt, seconds);
    if (inAt !== null && i === 0 && chance("twice", userId, day) < 0.08) {
      add("again", segment.on + inAt + 2, seconds);
    }
    if (outAt !== null) add(`out${i}`, segment.off + outAt, seconds);
  });
  return list.sort((a, b) => a.at - b.at);
}
