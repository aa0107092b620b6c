import { classes } from "./classes";
import { VisuallyHidden } from "./visually-hidden";

// Still: dozens of bars that move cost a phone more than the page they stand for.
// A mixed colour is forced to the ground's: without an outline what is loading would look empty.
const BAR =
  "rounded-sm bg-line/70 dark:bg-line forced-colors:outline forced-colors:-outline-offset-1 forced-colors:outline-[GrayText]";

/** A bar that holds the place of text or a control; its size comes from the class. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classes("block", BAR, className ?? "h-3 w-full")} />;
}

type RowsProps = {
  /** Said aloud once, such as "Loading the team". */
  label: string;
  rows?: number;
  columns?: number;
  /** Rows of two lines under a heading, cards of many lines on a phone. */
  tall?: boolean;
};

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i);
const WIDTHS = ["w-4/5", "w-3/5", "w-2/3", "w-1/2"];

/** As many rows as a table will have, at the height it will have: nothing moves on arrival. */
export function SkeletonRows({ label, rows = 8, columns = 4, tall = false }: RowsProps) {
  return (
    <output className="block">
      <VisuallyHidden>{label}</VisuallyHidden>
      {tall ? <span className="block h-9 border-b border-line bg-paper max-md:hidden" /> : null}
      {numbered(rows).map((row) => (
        <span
          key={row}
          className={classes(
            "flex items-center gap-6 border-b border-line px-3 last:border-b-0",
            tall
              ? "h-16 max-md:h-76 max-md:flex-col max-md:items-stretch max-md:justify-around max-md:gap-0 max-md:py-3 max-md:[&>*]:flex-none"
              : "h-[37px] max-md:h-[76px]",
          )}
        >
          {numbered(columns).map((column) => (
            <span key={column} className="flex-1">
              <Skeleton className={`h-3 ${WIDTHS[(row + column) % WIDTHS.length]}`} />
            </span>
          ))}
        </span>
      ))}
    </output>
  );
}

/** A month of day cells, seven to a week. */
export function SkeletonCalendar({ label, weeks = 5 }: { label: string; weeks?: number }) {
  return (
    <output className="grid grid-cols-7 gap-1">
      <VisuallyHidden>{label}</VisuallyHidden>
      {numbered(weeks * 7).map((cell) => (
        <Skeleton key={cell} className="h-14 rounded-md" />
      ))}
    </output>
  );
}
