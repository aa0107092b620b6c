"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Cell } from "@/lib/attendance/record";
import { STATE_NAMES, STATES, type State } from "@/lib/attendance/result";
import type { GridLabels } from "./grid-labels";
import { cellAt, rowTotal, stateCounts } from "./model";
import type { Scene } from "./selection";
import { TOTALS } from "./totals";

/** Paper past this is nobody's wish; what is left out is said. */
const PRINTED_ROWS = 600;

const letterOf = (state: State, { letter }: GridLabels) => letter?.(state) ?? STATES[state].mark;

/** On paper ‹ is the in punch, › the out punch, * a correction asked for or made. */
const printed = ({ state, side, overlay }: Cell, labels: GridLabels): string => {
  const start = side === "in" || side === "both" ? "‹" : "";
  const end = side === "out" || side === "both" ? "›" : "";
  return `${start}${letterOf(state, labels)}${end}${overlay === "none" ? "" : "*"}`;
};

/** The grid as a plain table. */
export function PrintTable({ scene, labels }: { scene: Scene; labels: GridLabels }) {
  const { model, visible, shape } = scene;
  const rows = Array.from({ length: Math.min(shape.rows, PRINTED_ROWS) }, (_, i) => i);
  const counts = stateCounts(model, visible);
  const present = STATE_NAMES.filter((state) => counts[state] && letterOf(state, labels));
  const cell = "border border-(--line) px-0.5 text-center";
  return (
    <table className="hidden w-full border-collapse text-[7pt] print:table">
      <caption className="pb-1 text-left">
        {labels.printed(rows.length, shape.rows)}
        <br />
        {present.map((state) => `${letterOf(state, labels)} ${labels.state(state)}`).join(" · ")}
      </caption>
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          {model.days.map((day) => (
            <th key={day} scope="col" className={cell}>
              {Number(day.slice(8))}
              <br />
              {labels.weekday(day)}
            </th>
          ))}
          {TOTALS.map(({ id }) => (
            <th key={id} scope="col" className={cell}>
              {labels.totals[id]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const index = visible[row] ?? -1;
          const person = model.rows[index];
          return (
            <tr key={person?.employeeId ?? row}>
              <th scope="row" className="whitespace-nowrap text-left font-medium">
                <bdi>{person?.name}</bdi>
              </th>
              {model.days.map((day, col) => {
                return (
                  <td key={day} className={cell}>
                    {printed(cellAt(model, index, col), labels)}
                  </td>
                );
              })}
              {TOTALS.map(({ id, states }) => (
                <td key={id} className={cell}>
                  {rowTotal(model, index, states) || ""}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The table exists only while the browser prints. */
export function GridPrint(props: { scene: Scene; labels: GridLabels }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing ? <PrintTable {...props} /> : null;
}
