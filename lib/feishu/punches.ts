import "server-only";
import * as z from "zod";
import type { Punch } from "../attendance/punch";
import { type CallOptions, call } from "./call";
import { askSparing, secondsSpans, type Unanswered } from "./chunks";
import { endpoint } from "./endpoints";
import type { Tenant } from "./tenant";
import { BY_EMPLOYEE_ID, id, idOrNull, list, seconds, text } from "./wire";
import { type Hear, sourceOf } from "./words";

export const WirePunch = z.object({
  user_id: id,
  creator_id: idOrNull,
  record_id: idOrNull,
  check_time: seconds,
  location_name: text,
  comment: text,
  ssid: text,
  is_field: z.boolean().nullish(),
  type: z.int().nullish(),
  photo_urls: list(z.string()),
  device_id: text,
  external_id: text,
});
export type WirePunch = z.infer<typeof WirePunch>;

const Answer = z.object({ user_flow_results: list(WirePunch) });
const IMPORTED = 7;

/** A punch; null when Feishu does not say when it was. */
export const toPunch = (wire: WirePunch, hear: Hear): Punch | null => {
  if (wire.check_time === null) return null;
  // Feishu may answer 7 for every punch: only an id of another system proves an import.
  const unsure = wire.type === IMPORTED && wire.external_id === null;
  return {
    recordId: wire.record_id ?? `${wire.user_id}-${wire.check_time}`,
    employeeId: wire.user_id,
    creatorId: wire.creator_id,
    at: wire.check_time,
    source: unsure ? "unknown" : sourceOf(wire.type ?? null, hear),
    place: wire.location_name,
    wifi: wire.ssid,
    deviceId: wire.device_id,
    field: wire.is_field ?? false,
    comment: wire.comment,
    photoUrls: wire.photo_urls,
  };
};

type Query = {
  data: { user_ids: string[]; check_time_from: string; check_time_to: string };
  params: { employee_type: "employee_id" };
};
const queryPunches = endpoint("attendance/v1/user_flows/query", (client, query: Query, auth) =>
  client.attendance.v1.userFlow.query(query, auth),
);

/** Epoch seconds; `to` is the first second that is not wanted. */
export type PunchesAsked = {
  employeeIds: readonly string[];
  fromSeconds: number;
  toSeconds: number;
};

/**
 * 批量查询打卡流水: the valid raw punches, earliest first. AppErrors as of `call`.
 * https://open.feishu.cn/document/server-docs/attendance-v1/user_task/query-2
 */
export const fetchPunches = async (
  tenant: Tenant,
  { employeeIds, fromSeconds, toSeconds }: PunchesAsked,
  options: CallOptions,
): Promise<Unanswered & { punches: Punch[] }> => {
  const spans = secondsSpans(fromSeconds, toSeconds);
  const { answers, ...unanswered } = await askSparing(employeeIds, (user_ids) =>
    Promise.all(
      spans.map(({ from, to }) => {
        const data = { user_ids, check_time_from: String(from), check_time_to: String(to) };
        return call(tenant, queryPunches, Answer, { data, params: BY_EMPLOYEE_ID }, options);
      }),
    ),
  );
  const found = new Map<string, Punch>();
  for (const wire of answers.flat().flatMap((answer) => answer.user_flow_results)) {
    const punch = toPunch(wire, tenant.hear);
    if (punch) found.set(punch.recordId, punch);
  }
  return { ...unanswered, punches: [...found.values()].toSorted((a, b) => a.at - b.at) };
};
