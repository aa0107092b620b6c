"use client";

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Day } from "@/lib/attendance/day";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { toAppError } from "@/lib/errors";
import { queries } from "@/lib/queries";
import { createAsking } from "./asking";
import { itemKey } from "./groups";
import { freePunches } from "./open-punches";
import { refusalOf } from "./verdicts";

type OfDay = { employeeId: string; day: Day };

/** Long enough to scroll to and fro without asking Feishu again; the form itself asks afresh. */
const STALE_MS = 5 * 60_000;
const AT_ONCE = 2;
/** Far less than what one person may ask: opening days and correcting them come first. */
const MOST = 120;

const queryOf = ({ employeeId, day }: OfDay) => ({
  ...queries.windows({ id: employeeId, date: day }),
  staleTime: STALE_MS,
});

/** False in bad weather, which the next one would meet too; a refusal is an answer. */
const askOf = (client: QueryClient) => async (of: OfDay) => {
  try {
    await client.fetchQuery(queryOf(of));
    return true;
  } catch (cause) {
    const { status, code } = toAppError(cause);
    return status < 500 && code !== "too-many-requests";
  }
};

/** Asks Feishu about the days that have come on screen, each once. */
export const useVerdicts = () => {
  const client = useQueryClient();
  const [asking] = useState(() =>
    createAsking({ ask: askOf(client), keyOf: itemKey, atOnce: AT_ONCE, most: MOST }),
  );
  const seen = useRef(new Map<string, OfDay>());
  useEffect(() => {
    asking.resume([]);
    return () => asking.stop();
  }, [asking]);
  return {
    onSeen: (of: OfDay) => {
      seen.current.set(itemKey(of), of);
      asking.want(of);
    },
    /** Those seen that have no answer. */
    again: () =>
      asking.resume(
        [...seen.current.values()].filter(
          (of) => client.getQueryData(queryOf(of).queryKey) === undefined,
        ),
      ),
  };
};
export type Verdicts = ReturnType<typeof useVerdicts>;

/** What Feishu has said of a day, if anybody has asked: here, in the drawer or in a form. */
export const useVerdict = (item: ExceptionItem) => {
  const { data, isError } = useQuery({ ...queryOf(item), enabled: false });
  return { refusal: data ? refusalOf(data, freePunches(item)) : null, failed: isError && !data };
};
