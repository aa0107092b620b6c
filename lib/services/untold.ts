import "server-only";
import { approversFor } from "@/lib/attendance/approver";
import { wallAt } from "@/lib/attendance/zone";
import { addTellings } from "@/lib/store/outbox";
import type { RemedyRequest } from "@/lib/store/requests";
import { readRecords } from "@/lib/store/results";
import { auditAbout } from "@/lib/store/story";
import type { Was } from "@/lib/store/telling";
import { untoldDecisions, untoldRequests } from "@/lib/store/untold";
import { tookEffect } from "./decision-story";
import { readDirectory } from "./directory";
import { faultOf } from "./remedy-was";
import type { Runtime } from "./runtime";
import type { Directory } from "./scope";
import { zoneOf } from "./zone-of";

/** Older news is none. */
const NEWS_SECONDS = 24 * 60 * 60;
const AT_A_TIME = 200;

const wasOf = async (runtime: Runtime, request: RemedyRequest): Promise<Was | null> => {
  const { employeeId, day } = request;
  const [seen] = await readRecords(runtime.store, {
    ...{ employeeIds: [employeeId], from: day, to: day },
  });
  const fault = faultOf(request, seen?.record ?? null);
  if (fault === null) return null;
  const { result, punchAt } = fault;
  const { zone } = await zoneOf(runtime, employeeId, day);
  return { result, at: punchAt === null ? null : wallAt(punchAt, zone) };
};

/** Whoever filed it knows; where nobody else could decide, nobody needs telling. */
const tellOf = (runtime: Runtime, directory: Directory, request: RemedyRequest) => {
  const { config } = runtime;
  const { employeeId, actorId } = request;
  const person = directory.people.get(employeeId) ?? { employeeId, departmentIds: [] };
  const company = { ...directory, adminIds: config.adminUserIds };
  const approvers = approversFor(company, person, config.fourEyes ? [actorId] : []);
  const others = approvers.filter((id) => id !== actorId);
  if (others.length > 0) return { recipientIds: others };
  return approvers.length > 0
    ? { recipientIds: approvers, settled: { state: "moot" } as const }
    : { recipientIds: [""], settled: { state: "failed", why: "nobody" } as const };
};

const noteRequest = async (runtime: Runtime, directory: Directory, request: RemedyRequest) => {
  const { id, employeeId, day, punchNo, workType, time, reason, actorId } = request;
  const was = await wasOf(runtime, request);
  const about = { employeeId, day, punchNo, workType, time, reason, actorId, was };
  await addTellings(runtime.store, {
    ...tellOf(runtime, directory, request),
    subjectId: id,
    telling: { kind: "requested", approvalId: request.approvalId ?? "", ...about },
    at: runtime.now(),
  });
};

/**
 * Writes down whom to tell about what the ledgers say has happened in the last day, however it came to
 * be so and whoever died in between: the head who decides about a new correction, the person about
 * what was decided.
 */
export const noteUntold = async (runtime: Runtime): Promise<void> => {
  const { store, now } = runtime;
  const span = { since: now() - NEWS_SECONDS, limit: AT_A_TIME };
  const requests = await untoldRequests(store, span);
  const directory = requests.length > 0 ? await readDirectory(runtime) : null;
  for (const request of requests) if (directory) await noteRequest(runtime, directory, request);
  for (const { decision: row, remedy } of await untoldDecisions(store, span)) {
    const { approvalId, employeeId, day, punchNo, workType, time, reason } = remedy;
    const about = { approvalId, employeeId, day, punchNo, workType, time, reason };
    const { decision, actorId, note } = row;
    const lines = await auditAbout(store, { employeeId, approvalId, requestId: null });
    const told = tookEffect(row, lines) ? { actorId, note } : { actorId: null, note: "" };
    await addTellings(store, {
      ...{ subjectId: row.id, recipientIds: [employeeId], at: now() },
      telling: { kind: "decided", ...about, decision, ...told },
    });
  }
};
