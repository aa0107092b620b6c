"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Decision } from "@/lib/attendance/remedy";
import type { DecisionResults, RemedyWire } from "@/lib/contract/remedies";
import { AppError } from "@/lib/errors";
import { refreshAfterWrite, submitDecisions } from "@/lib/queries";

export type Outcome = DecisionResults["results"][number] & { decision: Decision };
export type Asked = { decision: Decision; remedy: RemedyWire };

/** One decision at a time, and what became of each: kept after the list itself has moved on. */
export const useDecision = () => {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const decide = useMutation({
    mutationFn: async ({ decision, remedy, note }: Asked & { note: string }) => {
      const { approvalId, employeeId, day: date } = remedy;
      const items = [{ approvalId, employeeId, date }];
      const { results } = await submitDecisions({ decision, items, ...(note && { note }) });
      const result = results.find((each) => each.approvalId === approvalId);
      if (!result) throw new AppError("internal");
      return { ...result, decision };
    },
    onSuccess: (outcome) => {
      setOutcomes((known) => new Map(known).set(outcome.approvalId, outcome));
      setAsked(null);
      void refreshAfterWrite(client);
    },
  });
  const ask = (next: Asked | null) => {
    decide.reset();
    setAsked(next);
  };
  return { asked, ask, outcomes, decide };
};
