// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid over a canvas cell by cell
// biome-ignore-all lint/a11y/useFocusableInteractive: places take their tabIndex from one roving focus
"use client";
import { type FocusEvent, useId, useLayoutEffect, useState } from "react";
import { STATES, type State } from "@/lib/attendance/result";
import { textAt } from "./cell-text";
import { GridFooter } from "./grid-footer";
import { GridHeader } from "./grid-header";
import { GridPlaces } from "./grid-places";
import { GridPrint } from "./grid-print";
import { cellAt } from "./model";
import type { At } from "./navigation";
import { cellKeyAt, type Scene } from "./selection";
import type { TeamGridProps } from "./team-grid-props";
import { useGestures } from "./use-gestures";
import { useFollow, useGrid } from "./use-grid";
import { useInView, useScene, useTold } from "./use-scene";
import { useView } from "./use-view";

const sheetLetter = (state: State) => STATES[state].mark;
const TIP =
  "pointer-events-none absolute top-0 left-0 z-30 w-max max-w-[min(22rem,calc(100%-0.5rem))] whitespace-pre-line rounded-md border border-(--line) bg-(--paper-raised) px-2.5 py-1.5 text-(--ink) text-xs leading-relaxed shadow-lg";

type StoryProps = Pick<TeamGridProps, "labels"> & {
  story: TeamGridProps["story"] | undefined;
  scene: Scene;
  at: At;
};

/** What the tip says of a place: the card of a day, a sentence for everything else. */
function Story({ scene, labels, at, story }: StoryProps) {
  const person = scene.model.rows[scene.visible[at.row] ?? -1];
  const key = cellKeyAt(scene, at);
  if (!story || !person || !key) return textAt(scene, labels, at);
  const cell = cellAt(scene.model, scene.visible[at.row] ?? -1, at.col - 1);
  return story(person, key.day, cell);
}

/**
 * The month of a team, people × days. The canvas shows it; real elements over it are read out,
 * found and focused. Takes the height its parent leaves and scrolls inside.
 */
export function TeamGrid(props: TeamGridProps) {
  const { labels, selection, density = "comfortable", model, sort, onSort } = props;
  const { scene, flags } = useScene(props);
  const { inView, onSettle } = useInView(props);
  const [tip, setTip] = useState<At | null>(null);
  const tipId = useId();
  const { parts, view } = useView();
  const { at, marked, inside, enter, leave, act, wanted, askedFrom } = useGrid(props, scene, view);
  const told = useTold(scene, inside);
  const gestures = useGestures(props, { scene, told, at, act, view });

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
      tell: setTip,
      onSettle,
    });
  }, [view, scene, selection, marked, inside, flags, props.emphasisDay, density, labels, onSettle]);
  const reached = told === scene;
  useFollow({ at, inside, wanted, askedFrom, root: parts.root, view, reached });

  const onBlur = (event: FocusEvent) => {
    if (parts.root.current?.contains(event.relatedTarget)) return;
    leave();
    view.current?.tell(null, 0);
  };
  const hours = scene.detail?.kind === "hours";
  const isTipOfFocus = tip?.row === at.row && tip.col === at.col;
  const { root, scroller, spacer, canvas, headStrip, headPin, footStrip, footPin } = parts;
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
            <GridHeader
              {...{ model, labels, hours, sort, onSort, strip: headStrip, pin: headPin }}
              said={told !== null}
            />
            <canvas ref={canvas} aria-hidden className="block" />
          </div>
          <div role="rowgroup">
            {told && (
              <GridPlaces
                {...{ labels, selection, at, reached, inView }}
                scene={told}
                describedBy={isTipOfFocus ? tipId : undefined}
              />
            )}
          </div>
          <GridFooter
            {...{ labels, strip: footStrip, pin: footPin }}
            scene={told && scene}
            row={scene.shape.rows}
            focusCol={at.row === scene.shape.rows ? at.col : null}
          />
        </div>
      </div>
      <div ref={parts.tip} id={tipId} role="tooltip" hidden className={TIP}>
        {tip ? <Story {...{ scene, labels, at: tip }} story={props.story} /> : null}
      </div>
      <GridPrint scene={scene} labels={labels} />
    </div>
  );
}
