import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

type Props = {
  number: number;
  title: ReactNode;
  /** Its turn has not come: only what it will ask is told. */
  waiting?: ReactNode;
  children?: ReactNode;
};

/** One of the form's steps, in its order; those to come are already in sight. */
export function Step({ number, title, waiting, children }: Props) {
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2.5 gap-y-2">
      <span
        aria-hidden="true"
        className={classes(
          "grid size-6 place-items-center rounded-full border text-xs font-semibold",
          waiting ? "border-line text-ink-faint" : "border-accent bg-accent-soft text-accent",
        )}
      >
        {number}
      </span>
      <h3 className={classes("self-center text-sm", waiting ? "text-ink-faint" : "font-semibold")}>
        {title}
      </h3>
      <div className="col-start-2 grid min-w-0 gap-4 max-md:col-span-2 max-md:col-start-1">
        {waiting ? <p className="text-xs text-ink-faint">{waiting}</p> : children}
      </div>
    </li>
  );
}
