"use client";
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { GridView } from "./grid-view";
import { type At, isDayCell } from "./navigation";
import type { GridAction, Scene } from "./selection";

type Given = {
  scene: Scene;
  at: At;
  act: (action: GridAction) => boolean;
  view: RefObject<GridView | null>;
};
type Drag = { from: At; moved: boolean; pointer: { clientX: number; clientY: number } };

const samePlace = (a: At, b: At) => a.row === b.row && a.col === b.col;

/** Dragging the mouse over days chooses them; at the edge the grid scrolls on by itself. */
export const useDrag = (given: Given) => {
  const latest = useRef(given);
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  useEffect(() => {
    latest.current = given;
  });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const reach = () => {
    const { view, at, act } = latest.current;
    const held = drag.current;
    const to = held && view.current?.dragTo(held.pointer);
    if (!held || !to || samePlace(to, held.moved ? at : held.from)) return;
    act(held.moved ? { type: "extend", at: to } : { type: "drag", from: held.from, at: to });
    held.moved = true;
  };
  const follow = () => {
    frame.current = 0;
    if (!drag.current?.moved) return;
    reach();
    frame.current = requestAnimationFrame(follow);
  };
  /** Ends the drag; true when it chose anything, so that the click that follows opens nothing. */
  const end = (): boolean => {
    const moved = drag.current?.moved ?? false;
    drag.current = null;
    return moved;
  };

  const onPointerDown = (event: PointerEvent) => {
    const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    const from = given.view.current?.placeAt(event) ?? null;
    const begins = event.pointerType === "mouse" && event.button === 0 && plain;
    const { clientX, clientY } = event;
    const day = begins && from && isDayCell(from, given.scene.shape) ? from : null;
    drag.current = day && { from: day, moved: false, pointer: { clientX, clientY } };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    if ((event.buttons & 1) === 0) return void end();
    drag.current.pointer = { clientX: event.clientX, clientY: event.clientY };
    const begun = drag.current.moved;
    if (!begun) reach();
    if (!drag.current.moved || frame.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    frame.current = requestAnimationFrame(follow);
  };
  return { end, handlers: { onPointerDown, onPointerMove, onPointerCancel: () => void end() } };
};
