"use client";

import { DayMark } from "@/components/day/day-mark";
import { useCellWords } from "@/components/day/use-cell-words";
import type { Cell } from "@/lib/attendance/record";
import type { State } from "@/lib/attendance/result";

type Side = Cell["side"];
type Sample = readonly [State, Side?];

const OK: Sample = ["normal"];
const OFF: Sample = ["not-required"];
const LATE: Sample = ["late", "in"];
const NOT_YET: Sample = ["not-yet"];

/** Nobody's fortnight: what a team's month looks like, without a team. */
const ROWS: readonly { name: string; days: readonly Sample[] }[] = [
  { name: "w-14", days: [OK, OK, OK, LATE, OK, OFF, OFF, OK, OK, OK, OK, NOT_YET] },
  { name: "w-10", days: [OK, ["leave"], ["leave"], OK, OK, OFF, OFF, OK, OK, OK, OK, NOT_YET] },
  { name: "w-16", days: [OK, OK, ["lack", "in"], OK, OK, OFF, OFF, OK, LATE, OK, OK, NOT_YET] },
  { name: "w-12", days: [OK, OK, OK, OK, ["early", "out"], OFF, OFF, OK, OK, OK, OK, NOT_YET] },
  { name: "w-13", days: [OK, OK, OK, OK, OK, OFF, OFF, ["travel"], ["travel"], OK, OK, NOT_YET] },
  {
    name: "w-11",
    days: [OK, ["field"], OK, OK, OK, OFF, OFF, OK, OK, ["pending", "out"], OK, NOT_YET],
  },
  { name: "w-15", days: [OK, OK, OK, OK, OK, OFF, OFF, OK, ["remedied"], OK, OK, NOT_YET] },
  { name: "w-9", days: [LATE, OK, OK, OK, OK, OFF, OFF, OK, OK, OK, ["lack-day"], NOT_YET] },
];

const cellOf = ([state, side = "none"]: Sample): Cell => ({ state, side, overlay: "none" });

/** A drawn corner of the grid, for the eye only. */
export function Sample() {
  const words = useCellWords();
  return (
    <div
      aria-hidden="true"
      className="w-max overflow-clip rounded-xl border border-line bg-paper-raised shadow-float select-none"
    >
      {ROWS.map(({ name, days }) => (
        <div
          key={name}
          className="flex h-10 items-center gap-1 border-b border-line px-4 last:border-b-0"
        >
          <span className="w-24">
            <span className={`block h-2 rounded-full bg-line ${name}`} />
          </span>
          {days.map((sample, day) => (
            <DayMark
              // biome-ignore lint/suspicious/noArrayIndexKey: a drawing
              key={day}
              cell={cellOf(sample)}
              letter={words.letter(sample[0])}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
