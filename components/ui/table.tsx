import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** On a phone's card `title` heads it, `corner` stands beside that, `bare` goes without its heading. */
  phone?: "title" | "corner" | "bare" | "hidden";
  /** Left out where a table is drawn but narrow; a phone's card has room for it. */
  wideOnly?: boolean;
  /** Exactly one column names the row for those who hear it. */
  rowHeader?: boolean;
  className?: string;
};

/** Rows that belong together under a heading of their own. */
export type RowGroup<Row> = { key: string; heading: ReactNode; rows: readonly Row[] };

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  selected?: (row: Row) => boolean;
  /** What a row carries besides, such as its place among the keys. */
  rowProps?: (row: Row) => ComponentProps<"tr"> & { [data: `data-${string}`]: string };
} & ({ rows: readonly Row[] } | { groups: readonly RowGroup<Row>[] });

const CELL = "max-md:flex max-md:items-baseline max-md:gap-3 max-md:py-0.5 md:px-3 md:py-2";
/** Paper has room for it: its table is not folded. */
const WIDE_ONLY = "md:max-lg:not-print:hidden";
const PHONE = {
  title: "max-md:order-first max-md:text-base max-md:font-semibold",
  corner: "max-md:absolute max-md:top-3 max-md:right-4",
  bare: "max-md:justify-end max-md:pt-2",
  hidden: "max-md:hidden",
} as const;
const ROW =
  "border-b border-line transition-colors hover:bg-hover/50 data-selected:bg-accent-soft focus-visible:-outline-offset-2 max-md:relative max-md:flex max-md:flex-col max-md:px-4 max-md:py-3 [tbody:last-child>&:last-child]:border-b-0";

/** A real table that falls into one card per row on a phone. */
export function Table<Row>(props: Props<Row>) {
  const { caption, columns, rowKey, selected, rowProps } = props;
  const groups = "groups" in props ? props.groups : [{ key: "", heading: null, rows: props.rows }];
  return (
    <div className="md:overflow-x-auto">
      <table className="w-full text-left text-sm max-md:block md:border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-line bg-paper text-xs text-ink-faint">
            {columns.map(({ key, header, align, wideOnly, className }) => (
              <th
                key={key}
                scope="col"
                className={classes(
                  "h-9 px-3 font-medium whitespace-nowrap",
                  align === "end" && "text-right",
                  wideOnly && WIDE_ONLY,
                  className,
                )}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, heading, rows }) => (
          <tbody key={key} className="max-md:block">
            {heading === null ? null : (
              <GroupHeading width={columns.length}>{heading}</GroupHeading>
            )}
            {rows.map((row) => (
              <tr
                key={rowKey(row)}
                {...rowProps?.(row)}
                data-selected={selected?.(row) || undefined}
                className={ROW}
              >
                {columns.map((column) => (
                  <TableCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function GroupHeading({ width, children }: { width: number; children: ReactNode }) {
  return (
    <tr className="border-b border-line bg-paper-sunken max-md:block">
      <th
        scope="rowgroup"
        colSpan={width}
        className="h-8 px-3 text-left text-xs font-medium text-ink-soft max-md:flex max-md:items-center max-md:px-4"
      >
        {children}
      </th>
    </tr>
  );
}

function TableCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { header, align, phone, wideOnly, rowHeader, className, cell } = column;
  const Cell = rowHeader ? "th" : "td";
  const content = cell(row);
  return (
    <Cell
      {...(rowHeader && { scope: "row" })}
      className={classes(
        CELL,
        "align-middle font-normal",
        align === "end" && "md:text-right",
        phone && PHONE[phone],
        content === null && "max-md:hidden",
        wideOnly && WIDE_ONLY,
        className,
      )}
    >
      {phone ? null : (
        <span aria-hidden="true" className="w-20 shrink-0 text-xs text-ink-faint md:hidden">
          {header}
        </span>
      )}
      <span className="min-w-0">{content}</span>
    </Cell>
  );
}
