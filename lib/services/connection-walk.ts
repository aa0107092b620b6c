import "server-only";
import { addDays } from "@/lib/attendance/day";
import { dayAt, endOfDay, startOfDay } from "@/lib/attendance/zone";
import type { Config } from "@/lib/config";
import { AppError } from "@/lib/errors";
import { fetchPerson } from "@/lib/feishu/directory";
import { fetchGroup, fetchShift } from "@/lib/feishu/groups";
import { probeMessages } from "@/lib/feishu/messages";
import { fetchPunches } from "@/lib/feishu/punches";
import { fetchRemedies } from "@/lib/feishu/remedies";
import { probeWriting } from "@/lib/feishu/remedy-writes";
import { fetchResults, type Results } from "@/lib/feishu/results";
import { type DirectorySample, sampleDirectory } from "@/lib/feishu/sample";
import { afresh, type Tenant } from "@/lib/feishu/tenant";
import { fetchWindows } from "@/lib/feishu/windows";
import { type Ask, type Sight, watchCalls } from "./connection-sights";

const SAMPLE = 50;
const NOBODY = "0";
/** An id that may or may not be taken: only whether it may be asked for matters. */
const ANY_RULE = "2";
const options = { priority: "interactive" } as const;
const DIRECTORY = ["read-directory", "user-ids"] as const;

type Settings = Pick<Config, "adminUserIds" | "timeZone">;
/** Epoch seconds. */
type Setting = { tenant: Tenant; ask: Ask; config: Settings; now: number };

export type Walk = {
  sights: readonly Sight[];
  sample: DirectorySample | null;
  results: Results | null;
  /** Whether each listed administrator can be found and works here; empty where nobody asked. */
  admins: readonly boolean[];
};

const isActive = (tenant: Tenant, employeeId: string): Promise<boolean> =>
  fetchPerson(tenant, employeeId, options).then(
    (person) => person?.status === "active",
    (error: unknown) => {
      if (error instanceof AppError && error.code === "feishu-range") return false;
      throw error;
    },
  );

const findAdmins = async ({ tenant, ask, config }: Setting): Promise<boolean[]> => {
  const found = await Promise.all(
    config.adminUserIds.map((id) => ask(DIRECTORY, () => isActive(tenant, id))),
  );
  return found.filter((active) => active !== null);
};

/** Somebody whom attendance answers for, as far as is known. */
const someoneOf = (people: readonly string[], results: Results | null): string => {
  const refused = new Set([...(results?.unauthorized ?? []), ...(results?.invalid ?? [])]);
  return people.find((id) => !refused.has(id)) ?? people[0] ?? NOBODY;
};

const askAttendance = async (
  { tenant, ask, config, now }: Setting,
  people: readonly string[],
): Promise<Results | null> => {
  const to = dayAt(now, config.timeZone);
  const from = addDays(to, -1);
  const of = ["read-attendance"] as const;
  const results = await ask(of, () =>
    fetchResults(tenant, { employeeIds: people, from, to }, options),
  );
  const employeeId = someoneOf(people, results);
  const span = {
    employeeIds: [employeeId],
    fromSeconds: startOfDay(from, config.timeZone),
    toSeconds: endOfDay(to, config.timeZone),
  };
  await Promise.all([
    ask(of, () => fetchPunches(tenant, span, options)),
    ask(of, () => fetchRemedies(tenant, span, options)),
    ask(of, () => fetchWindows(tenant, { employeeId, day: from }, options)),
  ]);
  return results;
};

const askRules = async ({ tenant, ask }: Setting, results: Results | null) => {
  const records = results?.records ?? [];
  const group = records.find(({ groupId }) => groupId !== null)?.groupId ?? ANY_RULE;
  const shift = records.find(({ shiftId }) => shiftId !== null)?.shiftId ?? ANY_RULE;
  await Promise.all([
    ask(["read-rules"], () => fetchGroup(tenant, group, options)),
    ask(["read-rules"], () => fetchShift(tenant, shift, options)),
  ]);
};

/**
 * Walks the connection with a token of its own: one harmless call to every endpoint that may be
 * asked without a person's sign-in. Nothing is written. Never throws for what Feishu does.
 */
export const walkConnection = async (
  tenant: Tenant,
  config: Settings,
  now: number,
): Promise<Walk> => {
  const fresh = afresh(tenant);
  const { sights, ask } = watchCalls();
  const setting: Setting = { tenant: fresh, ask, config, now };
  const token = await ask(["token"], () => fresh.token.get());
  if (token === null) return { sights, sample: null, results: null, admins: [] };
  const sample = await ask(DIRECTORY, () => sampleDirectory(fresh, SAMPLE, options));
  const admins = await findAdmins(setting);
  const seen = sample?.employeeIds ?? [];
  const people = seen.length > 0 ? seen : config.adminUserIds.slice(0, 1);
  const results = await askAttendance(setting, people.length > 0 ? people : [NOBODY]);
  await askRules(setting, results);
  await ask(["write-remedies"], () => probeWriting(fresh, options));
  await ask(["send-messages"], () => probeMessages(fresh, options));
  return { sights, sample, results, admins };
};
