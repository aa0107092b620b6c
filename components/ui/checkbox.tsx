"use client";

import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import { VisuallyHidden } from "./visually-hidden";

type Props = Omit<ComponentProps<"input">, "type" | "ref"> & {
  label: ReactNode;
  hideLabel?: boolean;
  /** Some, but not all, of what it stands for. */
  indeterminate?: boolean;
};

export function Checkbox({ label, hideLabel = false, indeterminate = false, ...rest }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label className="inline-flex min-h-6 items-center gap-2 text-sm pointer-coarse:min-h-11 pointer-coarse:min-w-11">
      <input {...rest} ref={box} type="checkbox" className="size-4 shrink-0 accent-accent" />
      {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
    </label>
  );
}
