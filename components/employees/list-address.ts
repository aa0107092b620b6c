import { isState, STATE_NAMES, stateRow } from "@/lib/attendance/result";

type Params = { get: (name: string) => string | null; toString: () => string };

/** Words of the address that belong to the day or the person shown, not to the list. */
const OF_THE_PERSON = ["day", "state"] as const;
/** Words of the address that the list understands too. */
const OF_THE_LIST = [
  "q",
  "departmentId",
  "status",
  "problems",
  "sort",
  "desc",
  "month",
  "cycle",
] as const;

const PROBLEMS = STATE_NAMES.filter((state) => stateRow(state).problem).join(",");

/** The filters of the list that the address came from; everybody in scope where it came from none. */
export const listOf = (params: Params) => {
  if (params.get("from") !== "team") return {};
  const q = params.get("q")?.trim().slice(0, 64);
  const departmentId = params.get("departmentId");
  const states = params.get("status")?.split(",").filter(isState).join(",");
  const status = states || (params.get("problems") === "true" ? PROBLEMS : "");
  return {
    ...(q && { q }),
    ...(departmentId && { departmentId }),
    ...(status && { status }),
  };
};

/** The page of another person of the same list: what is open here stays here. */
export const personAddress = (employeeId: string, params: Params): string => {
  const kept = new URLSearchParams(params.toString());
  for (const name of OF_THE_PERSON) kept.delete(name);
  return `/employees/${encodeURIComponent(employeeId)}${kept.size > 0 ? `?${kept}` : ""}`;
};

/** Back to the list as it was left. */
export const listAddress = (params: Params): string => {
  const kept = new URLSearchParams();
  if (params.get("from") === "team")
    for (const name of OF_THE_LIST) {
      const value = params.get(name);
      if (value) kept.set(name, value);
    }
  return `/team${kept.size > 0 ? `?${kept}` : ""}`;
};
