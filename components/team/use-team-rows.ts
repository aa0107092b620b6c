"use client";

import { useDeferredValue, useMemo } from "react";
import { useLocale } from "use-intl";
import { onOneLine } from "@/components/ui/readable";
import { eachDay } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import { cellMatches } from "@/lib/attendance/team-filter";
import type { TeamRow } from "@/lib/contract/team";
import { visibleRows } from "./grid/filter";
import { buildModel, cellsCounted } from "./grid/model";
import type { TeamPages } from "./use-team-pages";
import type { TeamView } from "./use-team-view";

/** A list by its content, so that the same filter is the same object. */
const useSteady = <T extends string>(list: readonly T[]): readonly T[] => {
  const key = list.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the list
  return useMemo(() => list, [key]);
};

/** Names are drawn, read out and printed: cleaned once for all. */
const legible = (row: TeamRow): TeamRow => {
  const [name, department] = [onOneLine(row.name), onOneLine(row.department)];
  return name === row.name && department === row.department ? row : { ...row, name, department };
};

/** What the answers and the filters make of the grid: who is counted, who is shown, what stands out. */
export const useTeamRows = ({ rows, first }: TeamPages, view: TeamView) => {
  const language = useLocale();
  const { from, to } = view.at.range;
  const today = first?.today ?? from;
  const model = useMemo(
    () => buildModel(rows.map(legible), eachDay({ from, to }), today),
    [rows, from, to, today],
  );
  const query = useDeferredValue(view.q);
  const wanted = useSteady(view.wanted);
  const counted = useSteady(view.count?.states ?? []);
  const { employeeId, day } = view.count ?? {};
  const { key, descending } = view.sort;
  const { punch } = view;

  const named = useMemo(() => visibleRows(model, { query }, language), [model, query, language]);
  const filtered = useMemo(() => {
    if (wanted.length === 0 && !punch && key === "given" && !descending) return named;
    const filter = { query, states: new Set(wanted), sort: key, descending };
    return visibleRows(model, { ...filter, ...(punch && { side: punch }) }, language);
  }, [model, named, query, wanted, punch, key, descending, language]);
  const visible = useMemo(() => {
    if (counted.length === 0) return filtered;
    const asked = { states: counted, ...(employeeId && { employeeId }), ...(day && { day }) };
    const people = new Set(cellsCounted(model, asked, filtered).map((cell) => cell.employeeId));
    return filtered.filter((row) => people.has(model.rows[row]?.employeeId ?? ""));
  }, [model, filtered, counted, employeeId, day]);
  const emphasis = useMemo(() => {
    const asked = counted.length > 0;
    const states = new Set(asked ? counted : wanted);
    if (states.size === 0 && !punch) return undefined;
    const filter = { states, ...(punch && !asked && { side: punch }) };
    return (cell: Cell) => cellMatches(cell, filter);
  }, [counted, wanted, punch]);
  return { model, named, filtered, visible, emphasis, emphasisDay: day };
};
export type TeamRows = ReturnType<typeof useTeamRows>;
