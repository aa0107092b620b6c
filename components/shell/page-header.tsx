import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

type Props = {
  title: ReactNode;
  /** A line beside the title where there is room, or the way back above it. */
  intro?: ReactNode;
  back?: ReactNode;
  /** How old the data is. */
  freshness?: ReactNode;
  actions?: ReactNode;
  /** A single button stays in the line of the title on a phone too, where it fits. */
  inLine?: boolean;
  /** Filters and other controls of the whole screen. */
  children?: ReactNode;
};

/** The head of a screen: what it is, how fresh, what one can do, and its filters. */
export function PageHeader(props: Props) {
  const { title, intro, back, freshness, actions, inLine = false, children } = props;
  return (
    <header className="mb-4 grid gap-3">
      {back ? <div className="-mb-2 text-xs text-ink-faint">{back}</div> : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          {intro ? <p className="text-sm text-ink-faint max-md:hidden">{intro}</p> : null}
        </div>
        {freshness ? <div className="ml-auto">{freshness}</div> : null}
        {actions ? (
          <div
            className={classes(
              "flex flex-wrap items-center gap-x-3 gap-y-2",
              freshness ? (inLine ? "max-md:contents" : "max-md:w-full print:w-auto") : "ml-auto",
            )}
          >
            {actions}
          </div>
        ) : null}
      </div>
      {children}
    </header>
  );
}
