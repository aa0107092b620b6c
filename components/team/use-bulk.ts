"use client";

import { type RefObject, useState } from "react";
import type { Target } from "@/components/day/bulk-remedy/plan";
import { PROBLEM_STATES, says } from "@/lib/attendance/team-filter";
import { cellAt, type GridModel } from "./grid/model";
import { NOTHING, type Selection, selectedCells } from "./grid/selection";
import type { GridHandle } from "./grid/team-grid-props";

/** Cells of which the form has something to say: wrong, asked for, or not read yet. */
const WORTH_ASKING = [...PROBLEM_STATES, "pending", "loading"] as const;

/** The chosen cells that may have something to correct, and how many others were chosen. */
export const targetsOf = (
  model: GridModel,
  selection: Selection,
): { targets: Target[]; others: number } => {
  const rows = new Map(model.rows.map(({ employeeId }, row) => [employeeId, row]));
  const cells = selectedCells(selection);
  const targets = cells.flatMap(({ employeeId, day }) => {
    const row = rows.get(employeeId) ?? -1;
    const cell = cellAt(model, row, model.days.indexOf(day));
    const worth = WORTH_ASKING.some((state) => says(cell, state));
    return worth ? [{ employeeId, day, name: model.rows[row]?.name ?? "" }] : [];
  });
  return { targets, others: cells.length - targets.length };
};

type Given = {
  model: GridModel;
  selection: Selection;
  onSelectionChange: (selection: Selection) => void;
  grid: RefObject<GridHandle | null>;
};

/** The form for the chosen cells; the keyboard goes back to the grid when it closes. */
export const useBulk = ({ model, selection, onSelectionChange, grid }: Given) => {
  const [open, setOpen] = useState<ReturnType<typeof targetsOf> | null>(null);
  return {
    open,
    begin: () => setOpen(targetsOf(model, selection)),
    close: (sent: boolean) => {
      setOpen(null);
      if (sent) onSelectionChange(NOTHING);
      setTimeout(() => grid.current?.focus());
    },
  };
};
