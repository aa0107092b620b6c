"use client";

import { useEffect, useRef, useState } from "react";
import { cameOf } from "./refreshing";

type Data = {
  asOf: string | null | undefined;
  busy: boolean;
  failed: boolean;
  onRefresh: () => void;
};
type Pressed = { before: string | null | undefined; looks: number };

const AGAIN_MS = 2500;
const TOLD_MS = 10_000;

/** Follows a refresh that somebody asked for until it is known what came of it, and tells that for a while. */
export const useRefreshing = ({ asOf, busy, failed, onRefresh }: Data) => {
  const [said, setSaid] = useState<"asking" | "newer" | "none" | null>(null);
  const pressed = useRef<Pressed | null>(null);
  const wasBusy = useRef(busy);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const after = (milliseconds: number, act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, milliseconds);
  };
  const look = () => {
    if (pressed.current) pressed.current.looks += 1;
    onRefresh();
  };
  useEffect(() => {
    const ended = wasBusy.current && !busy;
    wasBusy.current = busy;
    const asked = pressed.current;
    if (!ended || !asked) return;
    const outcome = cameOf({ ...asked, after: asOf, failed, now: Date.now() });
    if (outcome === "again") return after(AGAIN_MS, look);
    pressed.current = null;
    setSaid(outcome === "failed" ? null : outcome);
    after(TOLD_MS, () => setSaid(null));
  });
  return {
    said,
    press: () => {
      pressed.current = { before: asOf, looks: 0 };
      setSaid("asking");
      look();
    },
  };
};
