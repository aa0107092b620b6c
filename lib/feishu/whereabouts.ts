import "server-only";
import PQueue from "p-queue";
import type { Person } from "../attendance/person";
import { AppError } from "../errors";
import type { CallOptions } from "./call";
import { isOutOfRange } from "./directory";
import { readUser } from "./directory-reads";
import { toPerson } from "./people";
import type { Tenant } from "./tenant";

/** What became of people whom the lists do not hold any more; whom nobody could ask about is in none. */
export type Whereabouts = {
  /** As Feishu answers them one by one, resigned ones included. */
  people: Person[];
  /** Feishu knows no such id, or can see the whole company and not them. */
  gone: string[];
  /** Outside the part of the company that the app may see: here or not, Feishu does not say. */
  hidden: string[];
};

type Verdict = Person | "gone" | "hidden" | "unknown";
const AT_ONCE = 8;

const verdictOn = async (
  tenant: Tenant,
  employeeId: string,
  whole: boolean,
  options: CallOptions,
): Promise<Verdict> => {
  const unseen = whole ? "gone" : "hidden";
  try {
    const user = await readUser(tenant, employeeId, options);
    // Without the scope for it nobody is told who has resigned.
    return user.status ? (toPerson(user, []) ?? "unknown") : unseen;
  } catch (error) {
    if (isOutOfRange(error)) return unseen;
    return error instanceof AppError && error.code === "not-found" ? "gone" : "unknown";
  }
};

/**
 * Asks for each person by id. `whole`: the app may see the whole company, so that being out of its
 * sight is having left. https://open.feishu.cn/document/server-docs/contact-v3/user/get
 */
export const fetchWhereabouts = async (
  tenant: Tenant,
  employeeIds: readonly string[],
  whole: boolean,
  options: CallOptions,
): Promise<Whereabouts> => {
  const queue = new PQueue({ concurrency: AT_ONCE });
  const verdicts = await queue.addAll(
    employeeIds.map((id) => async () => ({
      id,
      verdict: await verdictOn(tenant, id, whole, options),
    })),
  );
  const having = (wanted: Verdict) =>
    verdicts.filter(({ verdict }) => verdict === wanted).map(({ id }) => id);
  const people = verdicts.flatMap(({ verdict }) => (typeof verdict === "string" ? [] : [verdict]));
  return { people, gone: having("gone"), hidden: having("hidden") };
};
