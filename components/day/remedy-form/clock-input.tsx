"use client";

import { type ComponentProps, type KeyboardEvent, useState } from "react";
import { TextInput } from "@/components/ui/text-input";
import { maskedClock, settledClock, steppedClock, wholeClock } from "./clock";

type Props = Omit<ComponentProps<"input">, "value" | "onChange" | "min" | "max" | "type"> & {
  /** `09:05`; anything else is shown as it is. */
  value: string;
  min?: string | undefined;
  max?: string | undefined;
  /** Told of every whole time, and of what was left there when the field is left. */
  onChange: (clock: string) => void;
};

/** A 24-hour time whatever language the browser speaks; Up and Down move it by a minute. */
export function ClockInput({ value, min, max, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    const next = maskedClock(text);
    setTyped(next);
    const whole = wholeClock(next);
    if (whole !== null && whole !== value) onChange(whole);
  };
  const settle = () => {
    if (typed === null) return;
    setTyped(null);
    const settled = settledClock(typed);
    if (settled !== value) onChange(settled);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") settle();
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    setTyped(null);
    onChange(steppedClock(value, event.key === "ArrowUp" ? 1 : -1, { min, max }));
  };
  return (
    <TextInput
      {...rest}
      data-clock
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      maxLength={8}
      placeholder="00:00"
      value={typed ?? value}
      onChange={({ target }) => type(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  );
}
