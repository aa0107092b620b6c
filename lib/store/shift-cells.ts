import "server-only";
import { sql } from "drizzle-orm";
import { type DayRange, eachDay } from "@/lib/attendance/day";
import { texts } from "./bulk";
import { markOf, marksOf } from "./day-mark";
import type { Store } from "./store";

/** A person's cells of one group and shift: a mark and a code for each day, in no order. */
export type ShiftCells = {
  employeeId: string;
  groupId: string | null;
  shiftId: string | null;
  cells: string;
};

/** One pass over many people's cells that Feishu has answered for, with the shift of each. */
export const readShiftCells = async (
  store: Store,
  { employeeIds, from, to }: DayRange & { employeeIds: readonly string[] },
): Promise<ShiftCells[]> => {
  const { rows } = await store.read((db) =>
    db.execute<ShiftCells>(sql`
      select employee_id as "employeeId", record->>0 as "groupId", record->>1 as "shiftId",
        string_agg(${markOf(from)} || code, '') as cells
      from results
      where employee_id = any(${texts(employeeIds)}) and day between ${from}::date and ${to}::date
        and fetched_at is not null
      group by employee_id, record->>0, record->>1`),
  );
  return rows;
};

/** Calls back for every cell with the place of its day in the range that it was read for. */
export const cellsWith = (range: DayRange) => {
  const places = new Map(marksOf(range.from, eachDay(range)).map((mark, place) => [mark, place]));
  return ({ cells }: Pick<ShiftCells, "cells">, visit: (place: number, code: string) => void) => {
    for (let i = 0; i < cells.length; i += 2)
      visit(places.get(cells.charAt(i)) ?? -1, cells.charAt(i + 1));
  };
};
