import type { ReactNode } from "react";
import { classes } from "./classes";

type Fact = { key: string; label: ReactNode; value: ReactNode };

/** Names and values; an absent value leaves its row out. */
export function Facts({ facts, className }: { facts: readonly Fact[]; className?: string }) {
  return (
    <dl className={classes("grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm", className)}>
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== "")
        .map(({ key, label, value }) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-faint">{label}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
