"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { parseAsDay } from "@/components/day/use-month";
import type { AuditFilter } from "@/lib/contract/audit";
import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from "@/lib/contract/lists";

const PARSERS = {
  actor: parseAsString,
  employee: parseAsString,
  action: parseAsStringLiteral(AUDIT_ACTIONS),
  outcome: parseAsStringLiteral(AUDIT_OUTCOMES),
  from: parseAsDay,
  to: parseAsDay,
};
const NO_FILTER = {
  ...{ actor: null, employee: null, action: null },
  ...{ outcome: null, from: null, to: null },
};

type Who = "actor" | "employee";

/** What the log is narrowed to, kept in the URL. */
export const useAuditView = () => {
  const [view, setView] = useQueryStates(PARSERS);
  const { actor, employee, action, outcome, from, to } = view;
  const filter: AuditFilter = {
    ...(actor && { actor }),
    ...(employee && { employee }),
    ...(action && { action }),
    ...(outcome && { outcome }),
    ...(from && { from }),
    ...(to && { to }),
  };
  return {
    ...view,
    filter,
    filtered: Object.keys(filter).length > 0,
    only: (who: Who, id: string | null) => void setView({ [who]: id }),
    chooseAction: (text: string) =>
      void setView({ action: AUDIT_ACTIONS.find((each) => each === text) ?? null }),
    chooseOutcome: (text: string) =>
      void setView({ outcome: AUDIT_OUTCOMES.find((each) => each === text) ?? null }),
    setDay: (end: "from" | "to", text: string) => void setView({ [end]: parseAsDay.parse(text) }),
    clear: () => void setView(NO_FILTER),
  };
};
export type AuditView = ReturnType<typeof useAuditView>;
