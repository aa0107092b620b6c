"use client";

import { type ReactNode, useId } from "react";
import { classes } from "./classes";

type Option<Value extends string> = { value: Value; label: ReactNode; icon?: ReactNode };

type Props<Value extends string> = {
  /** Names the group for those who hear it. */
  label: string;
  options: readonly Option<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  block?: boolean;
};

/** A choice of a few, all in sight. Native radios: arrow keys work by themselves. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  block = false,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset
      aria-label={label}
      className={classes(
        "gap-0.5 rounded-md border border-line bg-paper-sunken p-0.5",
        block ? "grid auto-cols-fr grid-flow-col" : "inline-flex w-fit",
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex h-[26px] items-center justify-center gap-1.5 rounded-sm border border-transparent px-2 text-xs whitespace-nowrap text-ink-soft transition-colors hover:text-ink has-checked:border-line has-checked:bg-paper-raised has-checked:font-medium has-checked:text-ink has-checked:shadow-rest has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-10 forced-colors:has-checked:underline [&>svg]:shrink-0"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
