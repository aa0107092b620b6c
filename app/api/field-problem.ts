import type * as z from "zod/mini";

type Issue = z.core.$ZodIssue;

const TOO = {
  small: { string: "tooShort", array: "tooFew", number: "tooSmall", int: "tooSmall" },
  big: { string: "tooLong", array: "tooMany", number: "tooBig", int: "tooBig" },
} as const;

const sized = (size: keyof typeof TOO, origin: string): string =>
  Object.entries(TOO[size]).find(([kind]) => kind === origin)?.[1] ?? "invalid";

/** What is wrong with a field, as a key of the texts under `fields`. */
export const fieldProblem = (issue: Issue): string => {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "too_small") return sized("small", issue.origin);
  if (issue.code === "too_big") return sized("big", issue.origin);
  if (issue.code === "invalid_type") return issue.input === undefined ? "required" : "type";
  if (issue.code === "invalid_value" || issue.code === "invalid_union") return "choice";
  if (issue.code === "unrecognized_keys") return "unrecognised";
  return "invalid";
};
