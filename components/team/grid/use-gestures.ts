"use client";
import type { KeyboardEvent, MouseEvent, RefObject } from "react";
import { PROBLEM_STATES, TOTALS } from "@/lib/attendance/team-filter";
import { sumsOf } from "./cell-text";
import { placeNow } from "./focus-key";
import type { GridView } from "./grid-view";
import { type CountQuery, rowTotal } from "./model";
import type { At } from "./navigation";
import { cellKeyAt, type GridAction, type Scene, type Selection, selectionSize } from "./selection";
import type { TeamGridProps } from "./team-grid-props";
import { useDrag } from "./use-drag";

/** The total at a place as a question; null where there is none or nothing was counted. */
const queryAt = (scene: Scene, at: At): CountQuery | null => {
  const { model, visible, shape } = scene;
  const index = visible[at.row] ?? -1;
  const employeeId = model.rows[index]?.employeeId;
  const total = TOTALS[at.col - 1 - shape.days];
  const day = model.days[at.col - 1];
  if (at.row >= shape.rows) {
    if (day) return sumsOf(scene).days[at.col - 1] ? { day, states: PROBLEM_STATES } : null;
    const sum = sumsOf(scene).totals[at.col - 1 - shape.days];
    return total && sum ? { states: total.states } : null;
  }
  if (!total || employeeId === undefined) return null;
  return rowTotal(model, index, total.states) > 0 ? { employeeId, states: total.states } : null;
};

type Pressed = { at: At; ofRows: boolean };

const pressedOn = (target: EventTarget): Pressed | null => {
  const element = target instanceof Element ? target.closest("[data-at]") : null;
  const [row, col] = element?.getAttribute("data-at")?.split(":").map(Number) ?? [];
  if (row === undefined || col === undefined) return null;
  return { at: { row, col }, ofRows: element?.closest('[role="rowgroup"]') != null };
};

const isButton = (target: EventTarget) =>
  target instanceof Element && target.closest("button") !== null;

const isMany = (selection: Selection) => selectionSize(selection) > 1;

type Given = {
  scene: Scene;
  /** What the elements of the rows tell: maybe still the scene of a moment ago. */
  told: Scene | null;
  at: At;
  act: (action: GridAction) => boolean;
  view: RefObject<GridView | null>;
};

/** What keys and pointers do: one set of handlers for the whole grid. */
export const useGestures = (props: TeamGridProps, { scene, told, at, act, view }: Given) => {
  const drag = useDrag({ scene, at, act, view });

  const open = (place: At) => {
    const cell = cellKeyAt(scene, place);
    const query = queryAt(scene, place);
    const person = scene.model.rows[scene.visible[place.row] ?? -1];
    if (cell) props.onOpen(cell.employeeId, cell.day);
    else if (query) props.onOpenTotal?.(query);
    else if (place.col === 0 && person) props.onOpenPerson?.(person.employeeId);
  };

  const placeOf = (event: MouseEvent): At | null => {
    const pressed = pressedOn(event.target);
    if (!pressed) return view.current?.placeAt(event) ?? null;
    return pressed.ofRows ? told && placeNow(scene, told, pressed.at) : pressed.at;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey: shift, altKey } = event;
    if (altKey || isButton(event.target) || event.nativeEvent.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const cell = cellKeyAt(scene, at);
    if (key === "Escape") view.current?.tell(null, 0);
    if (key === "Enter" && !ctrl) open(at);
    else if (key.toLowerCase() === "r" && !ctrl && isMany(props.selection) && props.onCorrectChosen)
      props.onCorrectChosen();
    else if (key.toLowerCase() === "r" && !ctrl && cell && props.onCorrect)
      props.onCorrect(cell.employeeId, cell.day);
    else if (!act({ type: "key", stroke: { key, ctrl, shift } })) return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const dragged = drag.end();
    const place = placeOf(event);
    if (dragged || !place || place.row < 0 || isButton(event.target)) return;
    if (event.shiftKey) return void act({ type: "extend", at: place });
    if (event.ctrlKey || event.metaKey) return void act({ type: "toggle", at: place });
    act({ type: "focus", at: place });
    open(place);
  };

  const onMouseDown = (event: MouseEvent) => {
    if (!isButton(event.target)) event.preventDefault();
  };
  return { onKeyDown, onClick, onMouseDown, ...drag.handlers };
};
