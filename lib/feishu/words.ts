import "server-only";
import type { PunchSource } from "../attendance/punch";
import { type Decision, REMEDY_STATES, type RemedyState, type Window } from "../attendance/remedy";
import type { Result, Supplement } from "../attendance/result";

/** Tables of Feishu's words. `SystemCheck` is retired: it is known, but says nothing. */
const RESULT_WORDS = {
  Normal: "normal",
  Late: "late",
  SeriousLate: "serious-late",
  Early: "early",
  Lack: "lack",
  Todo: "not-yet",
  NoNeedCheck: "not-required",
  SystemCheck: "unknown",
} as const satisfies Record<string, Result>;

const SUPPLEMENT_WORDS = {
  None: "none",
  CardReplacement: "remedied",
  CardReplacementApplication: "remedy-requested",
  ManagerModification: "modified",
  Leave: "leave",
  Travel: "travel",
  GoOut: "out",
  FieldPunch: "field",
  ShiftChange: "shift-change",
} as const satisfies Record<string, Supplement>;

/** By Feishu's number; 8 and 9 are its own machine and door. */
const SOURCE_WORDS = {
  0: "person",
  1: "admin",
  2: "remedy",
  3: "system",
  4: "off-not-needed",
  5: "machine",
  6: "fast",
  7: "import",
  8: "machine",
  9: "machine",
} as const satisfies Record<number, PunchSource>;

const WINDOW_WORDS = {
  Lack: "lack",
  Late: "late",
  SeriousLate: "late",
  Early: "early",
  Normal: "normal",
} as const satisfies Record<string, Window["status"]>;

/** What `process` is told. */
export const DECISION_NUMBERS = {
  approve: 2,
  reject: 1,
  revoke: 4,
} as const satisfies Record<Decision, number>;

/** Told of every word that the tables lack. */
export type Hear = (kind: string, word: string) => void;

const translate = <T extends string>(
  words: Readonly<Record<string, T>>,
  kind: string,
  word: string,
  hear: Hear,
): T | "unknown" => {
  const known = Object.hasOwn(words, word) ? words[word] : undefined;
  if (known === undefined) hear(kind, word);
  return known ?? "unknown";
};

/** A result and, where we have no word of our own, Feishu's. No word at all is unknown. */
export const resultOf = (
  word: string | null,
  hear: Hear,
): { result: Result; rawResult?: string } => {
  if (word === null) return { result: "unknown" };
  const result = translate<Result>(RESULT_WORDS, "result", word, hear);
  return result === "unknown" ? { result, rawResult: word } : { result };
};

export const supplementOf = (
  word: string | null,
  hear: Hear,
): { supplement: Supplement; rawSupplement?: string } => {
  if (word === null) return { supplement: "none" };
  const supplement = translate<Supplement>(SUPPLEMENT_WORDS, "supplement", word, hear);
  return supplement === "unknown" ? { supplement, rawSupplement: word } : { supplement };
};

export const sourceOf = (type: number | null, hear: Hear): PunchSource =>
  type === null ? "unknown" : translate<PunchSource>(SOURCE_WORDS, "source", String(type), hear);

export const windowStatusOf = (word: string | null, hear: Hear): Window["status"] =>
  word === null ? "unknown" : translate<Window["status"]>(WINDOW_WORDS, "window", word, hear);

/** A state by Feishu's number; a number that we lack reads as the state that was asked for. */
export const remedyStateOf = (status: number, asked: RemedyState, hear: Hear): RemedyState => {
  const known = REMEDY_STATES[status];
  if (known === undefined) hear("remedy-state", String(status));
  return known ?? asked;
};
