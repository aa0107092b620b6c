import "server-only";
import { CHECK_IDS } from "@/lib/contract/lists";
import type { Check, CheckId } from "@/lib/contract/settings";
import type { MissingField } from "@/lib/feishu/people";
import { failing, gateChecks, rangeRefusal } from "./connection-checks";
import type { Walk } from "./connection-walk";

const fields = (id: CheckId, missing: readonly MissingField[] | undefined): Check => {
  if (!missing) return { id, state: "skipped" };
  if (missing.length === 0) return { id, state: "ok" };
  return {
    id,
    state: "failing",
    fields: missing.map(({ field }) => field),
    scopes: [...new Set(missing.map(({ scope }) => scope))],
  };
};

const contactRange = ({ sample }: Walk): Check => {
  const id = "contact-range";
  if (!sample) return { id, state: "skipped" };
  if (sample.employeeIds.length === 0) return { id, state: "failing" };
  return { id, state: sample.whole ? "ok" : "unknown" };
};

const admins = ({ admins: found }: Walk, listed: number): Check => {
  const id = "admins";
  if (listed === 0) return { id, state: "unknown", people: 0, of: 0 };
  if (found.length < listed) return { id, state: "skipped" };
  const missing = found.filter((active) => !active).length;
  return { id, state: missing === 0 ? "ok" : "failing", people: missing, of: listed };
};

/** A few without attendance are usual; when it is most of them, the app's range is at fault. */
const dataRange = (walk: Walk): Check => {
  const id = "data-range";
  const { sample, results } = walk;
  const refusal = rangeRefusal(walk);
  const of = sample?.employeeIds.length ?? 0;
  if (of === 0) return { id, state: "skipped" };
  if (!results)
    return refusal ? { ...failing(id, refusal), people: of, of } : { id, state: "skipped" };
  const people = new Set([...results.unauthorized, ...results.invalid]).size;
  if (people === 0) return { id, state: "ok", people, of };
  return { id, state: people * 2 > of ? "failing" : "unknown", people, of };
};

/** A table of checks in the order in which they are mended. */
export const inOrder = (checks: readonly Check[]): Check[] =>
  checks.toSorted((a, b) => CHECK_IDS.indexOf(a.id) - CHECK_IDS.indexOf(b.id));

type Known = {
  listedAdmins: number;
  /** Somebody has signed in through the address: Feishu has no call that tells which are registered. */
  cameBack: boolean;
};

/** What a walk shows, with what is known besides. */
export const connectionChecks = (walk: Walk, { listedAdmins, cameBack }: Known): Check[] => {
  const { sample } = walk;
  const someone = sample !== null && sample.employeeIds.length > 0;
  return inOrder([
    ...gateChecks(walk),
    fields("person-fields", someone ? sample.missingOfPeople : undefined),
    fields("department-fields", sample?.missingOfDepartments),
    contactRange(walk),
    admins(walk, listedAdmins),
    dataRange(walk),
    { id: "redirect", state: cameBack ? "ok" : "unknown" },
  ]);
};
