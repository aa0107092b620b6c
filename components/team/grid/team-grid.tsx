// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid over a canvas cell by cell
// biome-ignore-all lint/a11y/useFocusableInteractive: places take their tabIndex from one roving focus
"use client";
import { type FocusEvent, useId, useLayoutEffect, useState } from "react";
import { STATES, type State } from "@/lib/attendance/result";
import { type Sums, textAt } from "./cell-text";
import { GridFooter } from "./grid-footer";
import { GridHeader } from "./grid-header";
import { GridPrint } from "./grid-print";
import { GridRow } from "./grid-row";
import { cellAt } from "./model";
import type { At } from "./navigation";
import { cellKeyAt, type Scene } from "./selection";
import type { TeamGridProps } from "./team-grid-props";
import { useGestures } from "./use-gestures";
import { useFollow, useGrid } from "./use-grid";
import { useInView, useScene } from "./use-scene";
import { useView } from "./use-view";

const sheetLetter = (state: State) => STATES[state].mark;
const TIP =
  "pointer-events-none absolute top-0 left-0 z-30 w-max max-w-[min(22rem,calc(100%-0.5rem))] whitespace-pre-line rounded-md border border-(--line) bg-(--paper-raised) px-2.5 py-1.5 text-(--ink) text-xs leading-relaxed shadow-lg";

/** Rows that are real elements: those in view, and the focus with its neighbours. */
const mirrored = (
  focusRow: number,
  rows: number,
  inView: { first: number; last: number },
): number[] => {
  const wanted = new Set([focusRow - 1, focusRow, focusRow + 1]);
  for (let row = inView.first; row <= inView.last; row++) wanted.add(row);
  return [...wanted].filter((row) => row >= 0 && row < rows).sort((a, b) => a - b);
};

type StoryProps = Pick<TeamGridProps, "labels"> & {
  story: TeamGridProps["story"] | undefined;
  scene: Scene;
  sums: Sums;
  at: At;
};

/** What the tip says of a place: the card of a day, a sentence for everything else. */
function Story({ scene, sums, labels, at, story }: StoryProps) {
  const person = scene.model.rows[scene.visible[at.row] ?? -1];
  const key = cellKeyAt(scene, at);
  if (!story || !person || !key) return textAt(scene, sums, labels, at);
  const cell = cellAt(scene.model, scene.visible[at.row] ?? -1, at.col - 1);
  return story(person, key.day, cell);
}

const idOf = ({ model, visible }: Scene, row: number) =>
  model.rows[visible[row] ?? -1]?.employeeId ?? String(row);

/**
 * The month of a team, people × days. The canvas shows it; real elements over it are read out,
 * found and focused. Takes the height its parent leaves and scrolls inside.
 */
export function TeamGrid(props: TeamGridProps) {
  const { labels, selection, density = "comfortable" } = props;
  const { scene, sums, flags } = useScene(props);
  const { inView, onSettle } = useInView(props);
  const [told, setTold] = useState<At | null>(null);
  const tipId = useId();
  const { parts, view } = useView();
  const { at, marked, inside, enter, leave, act, wanted } = useGrid(props, scene, view);
  const gestures = useGestures(props, { scene, sums, at, act, view });

  useLayoutEffect(() => {
    view.current?.update({
      scene,
      selection,
      focus: marked,
      focused: inside,
      emphasis: flags,
      emphasisDay: props.emphasisDay ?? null,
      density,
      letter: labels.letter ?? sheetLetter,
      daysLater: labels.daysLater,
      tell: setTold,
      onSettle,
    });
  }, [view, scene, selection, marked, inside, flags, props.emphasisDay, density, labels, onSettle]);
  useFollow({ at, inside, wanted, root: parts.root, view });

  const onBlur = (event: FocusEvent) => {
    if (parts.root.current?.contains(event.relatedTarget)) return;
    leave();
    view.current?.tell(null, 0);
  };
  const hours = scene.detail?.kind === "hours";
  const isTold = told?.row === at.row && told.col === at.col;
  const colOf = (row: number) => (row === at.row ? at.col : null);
  const { root, scroller, spacer, canvas, headStrip, headPin, footStrip, footPin, tip } = parts;
  return (
    <div
      ref={root}
      lang={props.lang}
      className={`group/grid relative flex min-h-0 flex-col bg-(--paper-raised) print:block print:overflow-visible ${props.className ?? ""}`}
    >
      <div
        ref={scroller}
        role="grid"
        aria-label={labels.grid}
        aria-rowcount={scene.shape.rows + 2}
        aria-colcount={1 + scene.shape.days + scene.shape.totals}
        aria-multiselectable
        className="min-h-0 cursor-default select-none overflow-auto overscroll-x-contain bg-(--paper-raised) print:hidden"
        onFocus={enter}
        onBlur={onBlur}
        {...gestures}
      >
        <div ref={spacer} role="presentation" className="relative flex flex-col justify-between">
          <div role="presentation" className="sticky top-0 left-0 w-(--grid-view) shrink-0">
            <GridHeader {...props} hours={hours} strip={headStrip} pin={headPin} />
            <canvas ref={canvas} aria-hidden className="block" />
          </div>
          <div role="rowgroup">
            {mirrored(at.row, scene.shape.rows, inView).map((row) => (
              <GridRow
                key={idOf(scene, row)}
                {...{ scene, sums, labels, row }}
                focusCol={colOf(row)}
                describedBy={row === at.row && isTold ? tipId : undefined}
                chosen={selection.get(idOf(scene, row))}
              />
            ))}
          </div>
          <GridFooter
            {...{ scene, sums, labels }}
            focusCol={colOf(scene.shape.rows)}
            strip={footStrip}
            pin={footPin}
          />
        </div>
      </div>
      <div ref={tip} id={tipId} role="tooltip" hidden className={TIP}>
        {told ? <Story {...{ scene, sums, labels, at: told }} story={props.story} /> : null}
      </div>
      <GridPrint scene={scene} labels={labels} />
    </div>
  );
}
