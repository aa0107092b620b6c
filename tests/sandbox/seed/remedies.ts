import { type CastKey, cast } from "../cast";
import { type DayNumber, instantOf, monthOf } from "../state/calendar";
import type { Person } from "../state/directory";
import { chance, pick } from "../state/hash";
import type { RemedyStatus } from "../state/remedy-book";
import { type AllowedRemedy, allowedRemedies } from "../state/remedy-rules";
import { finishedWorkdays, groupOf } from "../state/schedule";
import type { Tenant } from "../state/tenant";

const CAST_REMEDIES: readonly (readonly [CastKey, RemedyStatus, string])[] = [
  ["manager", 0, "下班忘记打卡"],
  ["pendingOne", 0, "早上地铁故障，到岗后忘记打卡"],
  ["pendingTwo", 0, "手机没电，未能打下班卡"],
  ["pendingThree", 0, "暴雨积水，已向负责人报备"],
  ["approved", 2, "忘记打卡，同事可证明"],
  ["rejected", 1, "睡过头了"],
  ["cancelled", 3, "重复提交，自行取消"],
  ["revoked", 4, '=HYPERLINK("https://example.com","忘记打卡")'],
  ["noQuota", 2, "试用期第一次补卡"],
  ["sealed", 0, "封账前已提交"],
];

const REASONS = ["忘记打卡", "考勤机故障", "客户现场开会", "门禁卡未带", "手机系统升级"] as const;

/** Files the cast's remedies and a plausible history for everyone else (the first 400 people). */
export function seedRemedies(tenant: Tenant): void {
  const second = tenant.clock.second();
  for (const [key, status, reason] of CAST_REMEDIES) {
    const person = tenant.directory.person(cast[key].userId);
    if (!person) continue;
    const [day] = finishedWorkdays(groupOf(person), second, 1);
    if (day === undefined) continue;
    file(tenant, person, day, status, reason, key === "noQuota" ? 1 : undefined);
    if (key === "sealed") tenant.sealed.add(`${person.userId} ${monthOf(day)}`);
  }
  for (const person of tenant.directory.people.slice(0, 400)) {
    if (tenant.scripts.has(person.userId) || person.attendance !== "known") continue;
    for (const day of finishedWorkdays(groupOf(person), second, 22)) {
      const draw = chance("remedy", person.userId, day);
      if (draw > 0.45) continue;
      const status = statusFor(draw / 0.45);
      file(tenant, person, day, status, pick(REASONS, "reason", person.userId, day));
    }
  }
}

function statusFor(draw: number): RemedyStatus {
  if (draw < 0.6) return 2;
  if (draw < 0.72) return 1;
  if (draw < 0.85) return 0;
  return draw < 0.95 ? 3 : 4;
}

function file(
  tenant: Tenant,
  person: Person,
  day: DayNumber,
  status: RemedyStatus,
  reason: string,
  workType?: number,
): void {
  const allowed = allowedRemedies(tenant, person, day);
  if (typeof allowed === "number") return;
  const choice = allowed.find((each) => workType === undefined || each.workType === workType);
  if (!choice) return;
  const { zone } = groupOf(person);
  const now = tenant.clock.second();
  const time = timeWithin(choice, person, day);
  const createdAt = Math.min(instantOf(zone, day + 1, 9 * 60 + 20), now - 120);
  const updatedAt = status === 0 ? createdAt : Math.min(createdAt + 3 * 3600, now - 60);
  const { punchNo } = choice;
  const { userId } = person;
  tenant.remedies.file({
    userId,
    day,
    punchNo,
    workType: choice.workType,
    time,
    zone,
    reason,
    createdAt,
    status,
    updatedAt,
  });
}

function timeWithin(choice: AllowedRemedy, person: Person, day: DayNumber): number {
  const minutes = Math.floor(chance("time", person.userId, day) * 6);
  if (choice.isFree) return choice.from + (4 * 60 + minutes) * 60;
  return choice.workType === 1 ? choice.normalAt - minutes * 60 : choice.normalAt + minutes * 60;
}
