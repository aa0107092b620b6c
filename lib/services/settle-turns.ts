import "server-only";
import type { Part, Place } from "@/lib/store/ledger-part";
import { deskOf } from "./desk";
import type { Runtime } from "./runtime";

const AT_A_TIME = 1000;

/**
 * The lines of a ledger whose turn it is: those behind the last round's, and after the end its front
 * again, so that what never settles keeps nothing newer waiting.
 */
export const nextInTurn = async <T extends Place>(
  runtime: Runtime,
  ledger: "requests" | "decisions",
  read: (part: Part) => Promise<T[]>,
): Promise<T[]> => {
  const { settledUpTo } = deskOf(runtime);
  const rows = await read({ after: settledUpTo.get(ledger), limit: AT_A_TIME });
  const last = rows.length === AT_A_TIME ? rows.at(-1) : undefined;
  if (last) settledUpTo.set(ledger, last);
  else settledUpTo.delete(ledger);
  return rows;
};
