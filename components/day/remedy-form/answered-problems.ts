import type { AppError } from "@/lib/errors";
import type { FieldName, Problem, Problems } from "./draft";

const FIELDS: Record<string, FieldName> = {
  date: "day",
  punchNo: "slot",
  workType: "slot",
  time: "time",
  reason: "reason",
};

const PROBLEMS: Record<string, Problem> = {
  "outside-window": "outsideWindow",
  "future-time": "future",
  too_small: "required",
  too_big: "tooLong",
};

/** The fields that the server named, in the form's words; empty when it named none of them. */
export const answeredProblems = ({ fields }: AppError): Problems => {
  const problems: Problems = {};
  for (const { field, problem } of fields) {
    const name = FIELDS[field];
    if (name) problems[name] = PROBLEMS[problem] ?? "invalid";
  }
  return problems;
};
