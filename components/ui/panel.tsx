import { type ReactNode, useId } from "react";
import { classes } from "./classes";

type Props = {
  title?: ReactNode;
  /** Beside the title: a count, a badge. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** Content that brings its own padding, such as a table. */
  flush?: boolean;
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
};

/** A raised sheet with an optional heading that names it. */
export function Panel({
  title,
  aside,
  actions,
  flush = false,
  level = 2,
  className,
  children,
}: Props) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className={classes("rounded-lg border border-line bg-paper-raised shadow-rest", className)}
    >
      {title === undefined ? null : (
        <div className="flex min-h-11 break-after-avoid flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5">
          <Heading id={id} className="text-sm font-semibold">
            {title}
          </Heading>
          <div className="text-xs text-ink-faint">{aside}</div>
          <div className="ml-auto flex items-center gap-1.5">{actions}</div>
        </div>
      )}
      <div className={flush ? "overflow-clip rounded-b-lg" : "p-4"}>{children}</div>
    </section>
  );
}
