import type { ExceptionItem } from "@/lib/contract/exceptions";

/** Within so many days a deadline is told in the colour of haste. */
const NEAR_DAYS = 3;

export type DueKey = "unknown" | "none" | "passed" | "today" | "tomorrow" | "left";
export type DueTone = "red" | "amber" | "plain" | "grey";

type Due = {
  key: DueKey;
  tone: DueTone;
  days: number;
};

/** How a deadline is told and worn; what nobody knows is neither near nor far. */
export const dueOf = ({
  deadline,
  daysLeft,
}: Pick<ExceptionItem, "deadline" | "daysLeft">): Due => {
  if (deadline === "none") return { key: "none", tone: "plain", days: 0 };
  if (deadline === null || daysLeft === null) return { key: "unknown", tone: "grey", days: 0 };
  if (daysLeft < 0) return { key: "passed", tone: "grey", days: daysLeft };
  if (daysLeft === 0) return { key: "today", tone: "red", days: 0 };
  const key = daysLeft === 1 ? "tomorrow" : "left";
  return { key, tone: daysLeft <= NEAR_DAYS ? "amber" : "plain", days: daysLeft };
};
