import { slotKey } from "@/components/day/remedy-form/draft";
import type { Entry, Fate, Reading } from "@/components/day/sending/entries";
import type { Wall } from "@/lib/attendance/day";
import type { BatchInput, BatchResults } from "@/lib/contract/remedies";
import { isErrorCode } from "@/lib/errors";
import type { Line } from "./plan";

type Result = BatchResults["results"][number];

/** A correction to be asked for. */
export type Wish = { line: Line; time: Wall };
/** What an answer says of it: `pending` waits for its decision, `unconfirmed` settles by itself. */
export type Told = "pending" | "unconfirmed" | "already" | "refused";
export type Submission = Entry<Wish, Told>;

export const itemOf = ({ line: { target, window }, time }: Wish): BatchInput["items"][number] => ({
  employeeId: target.employeeId,
  date: target.day,
  ...{ punchNo: window.punchNo, workType: window.workType, time },
});

/** Names the same punch in a question and in its answer. */
const nameOf = ({
  employeeId,
  date,
  ...punch
}: Pick<Result, "employeeId" | "date" | "punchNo" | "workType">) =>
  `${employeeId}/${date}/${slotKey(punch)}`;

const OUTCOMES = {
  confirmed: "pending",
  unconfirmed: "unconfirmed",
  already: "already",
  refused: "refused",
  "not-started": "unknown",
} as const satisfies Record<Result["outcome"], Fate<Told>["kind"]>;

const readResult = ({ outcome, code }: Result): Fate<Told> => {
  const known = code !== null && isErrorCode(code) ? code : null;
  // Something broke with us: it may have been written down before that.
  const broken = outcome === "refused" && (known === null || known === "internal");
  return { kind: broken ? "unknown" : OUTCOMES[outcome], code: known };
};

export const READING: Reading<Wish, Told, BatchResults> = {
  fateOf: (wish, { results }) => {
    const name = nameOf(itemOf(wish));
    const result = results.find((each) => nameOf(each) === name);
    return result && readResult(result);
  },
  isFinal: ({ kind }) => kind === "pending" || kind === "already",
};

/** The batch has said everything that it may still bring. */
export const isWhole = ({ results }: BatchResults): boolean =>
  results.every(({ outcome }) => outcome !== "not-started");

/** How many have come to what. */
export const tallyOf = (submissions: readonly Submission[]): Record<Fate<Told>["kind"], number> => {
  const tally = {
    ...{ waiting: 0, sending: 0, pending: 0, unconfirmed: 0 },
    ...{ already: 0, refused: 0, unknown: 0, "not-sent": 0 },
  };
  for (const { fate } of submissions) tally[fate.kind] += 1;
  return tally;
};

/** Those that Feishu may hold without our having been told. */
export const isUnsettled = ({ fate: { kind } }: Submission): boolean =>
  kind === "unconfirmed" || kind === "unknown";

/** What Feishu is seen to hold by now is pending, whatever was known of it. */
export const settledBy = (
  submissions: readonly Submission[],
  held: readonly Pick<Result, "employeeId" | "date" | "punchNo" | "workType">[],
): Submission[] => {
  const names = new Set(held.map(nameOf));
  return submissions.map((each) =>
    isUnsettled(each) && names.has(nameOf(itemOf(each.item)))
      ? { ...each, fate: { kind: "pending", code: null } }
      : each,
  );
};
