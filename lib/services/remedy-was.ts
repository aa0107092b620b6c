import "server-only";
import type { DayRecord } from "@/lib/attendance/record";
import { type Remedy, sideOfWorkType } from "@/lib/attendance/remedy";
import { type Fault, isFault } from "@/lib/attendance/result";
import { instantOf } from "@/lib/attendance/zone";
import { type RemedyWire, remedy as remedyShape } from "@/lib/contract/remedies";
import type { AuditEntry } from "@/lib/store/audit";
import type { OutboxRow } from "@/lib/store/outbox";
import { readRequests } from "@/lib/store/requests";
import { loggedBefore, tellingsAbout } from "@/lib/store/story";
import type { Was } from "@/lib/store/telling";
import type { Context } from "./context";
import { spanOf } from "./remedy-span";
import { instantOrNull } from "./wire";

type Before = RemedyWire["was"];
type Slot = Pick<Remedy, "punchNo" | "workType">;

/** What a punch is by itself, its time in epoch seconds. A resolved one may no longer tell: then null. */
export const faultOf = (
  { punchNo, workType }: Slot,
  record: DayRecord | null,
): { result: Fault; punchAt: number | null } | null => {
  const segment = record?.segments.find(
    (each) => each.kind === "normal" && each.punchNo === punchNo,
  );
  const punch = segment?.[sideOfWorkType(workType)];
  if (!punch || !isFault(punch.result)) return null;
  return { result: punch.result, punchAt: punch.result === "lack" ? null : punch.punchAt };
};

/** As it still is; null once Feishu has judged it anew. */
export const wasNow = (slot: Slot, record: DayRecord | null, zone: string): Before => {
  const fault = faultOf(slot, record);
  return fault && { result: fault.result, punchAt: instantOrNull(fault.punchAt, zone) };
};

/** As it was when the head was told of the request. */
export const wasWire = (was: Was | null | undefined, zone: string): Before => {
  if (!was) return null;
  const at = was.at === null ? null : instantOf(was.at, zone);
  return { result: was.result, punchAt: instantOrNull(at, zone) };
};

const wasLogged = (was: unknown): Before => remedyShape.shape.was.safeParse(was).data ?? null;

/** As it was when it was decided here; null where no line of the log tells. */
export const wasDecided = (lines: readonly AuditEntry[]): Before =>
  lines
    .map(({ before }) => new Map<string, unknown>(Object.entries(before ?? {})).get("was"))
    .flatMap((was) => wasLogged(was) ?? [])[0] ?? null;

/** What the punches were when these corrections were decided here, by approval, as far as the log tells. */
export const decidedBefore = async (
  { store }: Context,
  remedies: readonly Remedy[],
): Promise<Map<string, Before>> => {
  const logged = await loggedBefore(store, remedies);
  return new Map([...logged].map(([approvalId, was]) => [approvalId, wasLogged(was)]));
};

/** What messages of a request say that the punch was; null where nobody was told. */
export const wasTold = (tellings: readonly OutboxRow[]): Was | null =>
  tellings.flatMap(({ telling }) => (telling.kind === "requested" ? (telling.was ?? []) : []))[0] ??
  null;

const MOST = 5000;

/** What the punches were when these corrections were asked for here, by approval, as far as anybody was told. */
export const toldBefore = async (
  { store }: Context,
  remedies: readonly Remedy[],
): Promise<Map<string, Was>> => {
  const span = spanOf(remedies);
  if (span === null) return new Map();
  const wanted = new Set(remedies.map(({ approvalId }) => approvalId));
  const requests = await readRequests(store, { ...span, states: ["confirmed"], limit: MOST });
  const approvals = new Map(
    requests.flatMap(({ id, approvalId }) =>
      approvalId !== null && wanted.has(approvalId) ? [[id, approvalId] as const] : [],
    ),
  );
  const tellings = await tellingsAbout(store, [...approvals.keys()]);
  return new Map(
    tellings.flatMap((row): [string, Was][] => {
      const was = wasTold([row]);
      const approvalId = approvals.get(row.subjectId);
      return was && approvalId !== undefined ? [[approvalId, was]] : [];
    }),
  );
};
