import "server-only";
import type { CallOptions } from "./call";
import { COMPANY, missingDepartmentFields } from "./departments";
import { isOutOfRange, readTree } from "./directory";
import { type Readers, readersOf, readUser } from "./directory-reads";
import { type MissingField, missingFields } from "./people";
import type { Tenant } from "./tenant";

/** What a look at the directory shows of the app's set-up. */
export type DirectorySample = {
  employeeIds: string[];
  /** False when only a part of the company was granted to the app. */
  whole: boolean;
  missingOfPeople: MissingField[];
  missingOfDepartments: MissingField[];
};

const MOST_DEPARTMENTS = 12;

/** At most `count` of the values, evenly spread over the list. */
const spread = <T>(values: readonly T[], count: number): T[] => {
  const share = Math.min(1, count / values.length);
  return values.filter((_, i) => Math.floor(i * share) !== Math.floor((i - 1) * share));
};

/** One call to each of the other contact endpoints; throws what they refuse. */
const touch = async (
  reading: Readers,
  tenant: Tenant,
  { departmentId, employeeId }: { departmentId: string | undefined; employeeId: string },
  options: CallOptions,
) => {
  await Promise.all([
    reading.range(),
    reading.users([employeeId]),
    readUser(tenant, employeeId, options),
    departmentId === undefined ? null : reading.department(departmentId),
  ]);
};

/**
 * Reads a few departments and up to `size` of their people, and touches every contact endpoint.
 * AppErrors as of `call`; a department that may not be read is left out.
 */
export const sampleDirectory = async (
  tenant: Tenant,
  size: number,
  options: CallOptions,
): Promise<DirectorySample> => {
  const reading = readersOf(tenant, options);
  const { departments, people, whole } = await readTree(reading);
  const departmentIds = departments.map((each) => each.open_department_id);
  const asked = spread(whole ? [COMPANY, ...departmentIds] : departmentIds, MOST_DEPARTMENTS);
  const members = await reading.each(asked, (departmentId) =>
    reading.someMembers(departmentId).catch((error: unknown) => {
      if (isOutOfRange(error)) return [];
      throw error;
    }),
  );
  const users = [...people, ...members.flat()];
  const ids = users.flatMap(({ user_id }) => (user_id === null ? [] : [user_id]));
  const employeeIds = spread([...new Set(ids)], size);
  const [employeeId] = employeeIds;
  const departmentId = departmentIds.at(-1);
  if (employeeId !== undefined) await touch(reading, tenant, { departmentId, employeeId }, options);
  return {
    employeeIds,
    whole,
    missingOfPeople: missingFields(users),
    missingOfDepartments: missingDepartmentFields(departments),
  };
};
