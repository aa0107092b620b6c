"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { pause } from "@/components/day/sending/pause";
import { monthOf } from "@/lib/attendance/day";
import { queries } from "@/lib/queries";
import { type Look, type Target, targetKey } from "./plan";
import { type Reader, readLooks } from "./read-looks";

const readerOf = (client: QueryClient, signal: AbortSignal): Reader => ({
  days: (id, day) => client.fetchQuery(queries.days({ id, ...monthOf(day) })),
  windows: async ({ employeeId, day }) => {
    const query = queries.windows({ id: employeeId, date: day });
    const windows = await client.fetchQuery(query);
    return { windows, atMs: client.getQueryState(query.queryKey)?.dataUpdatedAt ?? Date.now() };
  },
  wait: (milliseconds) => pause(milliseconds, signal),
  isStopped: () => signal.aborted,
});

/** What can be corrected in the chosen cells, as it becomes known. */
export const useLooks = (targets: readonly Target[]) => {
  const client = useQueryClient();
  const [wanted, setWanted] = useState(targets);
  const [looks, setLooks] = useState<ReadonlyMap<string, Look>>(new Map());
  const [held, setHeld] = useState(0);
  useEffect(() => {
    const stopping = new AbortController();
    void readLooks(wanted, readerOf(client, stopping.signal), {
      onLook: (look) => setLooks((known) => new Map(known).set(targetKey(look.target), look)),
      onHeld: setHeld,
    });
    return () => stopping.abort();
  }, [client, wanted]);
  const known = targets.flatMap((target) => looks.get(targetKey(target)) ?? []);
  const failed = known.filter((look) => look.failed).map(({ target }) => target);
  return {
    lines: known.flatMap(({ lines }) => lines),
    closed: known.flatMap(({ closed }) => closed),
    failed,
    progress: { done: known.length, total: targets.length },
    held,
    /** Reads those once more that could not be read. */
    readAgain: () => {
      const gone = new Set(failed.map(targetKey));
      setLooks((before) => new Map([...before].filter(([key]) => !gone.has(key))));
      setWanted(failed);
    },
  };
};
