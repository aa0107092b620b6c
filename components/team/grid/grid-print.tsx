"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { STATE_NAMES } from "@/lib/attendance/result";
import { TOTALS } from "@/lib/attendance/team-filter";
import { rowTotal, stateCounts } from "./model";
import {
  letterOf,
  PrintedCell,
  PrintedMark,
  type PrintedProps,
  printedHours,
} from "./printed-cell";

/** Paper past this is nobody's wish; what is left out is said. */
const PRINTED_ROWS = 600;

/** The grid as a plain table. */
export function PrintTable({ scene, labels }: PrintedProps) {
  const { model, visible, shape } = scene;
  const rows = Array.from({ length: Math.min(shape.rows, PRINTED_ROWS) }, (_, i) => i);
  const counts = stateCounts(model, visible);
  const present = STATE_NAMES.filter((state) => counts[state] && letterOf(state, labels));
  const cell = "border border-(--line) px-0.5 text-center";
  const { detail } = scene;
  const told = rows.filter((row) =>
    detail?.of.has(model.rows[visible[row] ?? -1]?.employeeId ?? ""),
  );
  return (
    <table className="hidden w-full border-collapse text-[7pt] print:table">
      <caption className="pb-1 text-left">
        {labels.printed(rows.length, shape.rows)}
        {detail && ` · ${labels.printedDetail(told.length, rows.length)}`}
        <br />
        {present.map((state, i) => (
          <span key={state} className="whitespace-nowrap">
            {i > 0 ? " · " : ""}
            <PrintedMark cell={{ state, side: "none", overlay: "none" }} labels={labels} />
            {` ${labels.state(state)}`}
          </span>
        ))}
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
          {detail?.kind === "hours" && (
            <th scope="col" className={cell}>
              {labels.hours}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const index = visible[row] ?? -1;
          const person = model.rows[index];
          return (
            <tr key={person?.employeeId ?? row}>
              <th scope="row" className="whitespace-nowrap pr-1 pl-0.5 text-left font-medium">
                <bdi>{person?.name}</bdi>
              </th>
              {model.days.map((day, col) => {
                return (
                  <td key={day} className={cell}>
                    <PrintedCell {...{ scene, labels, col }} row={index} />
                  </td>
                );
              })}
              {TOTALS.map(({ id, states }) => (
                <td key={id} className={cell}>
                  {rowTotal(model, index, states) || ""}
                </td>
              ))}
              {detail?.kind === "hours" && <td className={cell}>{printedHours(scene, index)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The table exists only while the browser prints. */
export function GridPrint(props: PrintedProps) {
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
