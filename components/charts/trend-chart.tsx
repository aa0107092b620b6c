"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { inkOf, opacityOf, type Point, type Series } from "./series";
import { Swatch } from "./swatch";

type Props = {
  points: readonly Point[];
  series: readonly Series[];
  /** The whole chart in a sentence, for those who do not see it. */
  label: string;
  format: (value: number) => string;
  /** A press on a point, by its key. */
  onPick?: (key: string) => void;
};

type Row = { key: string; at: number };

const HEIGHT = 190;
const TICK = { fill: "var(--ink-faint)", fontSize: 11 };
const MARGIN = { top: 8, right: 4, bottom: 0, left: 0 };

type ToldProps = Pick<Props, "points" | "series" | "format"> & { at: string };

function Told({ points, series, format, at }: ToldProps) {
  const index = points.findIndex(({ key }) => key === at);
  if (series.every(({ values }) => (values[index] ?? null) === null)) return null;
  return (
    <div className="grid gap-1 rounded-md border border-line bg-paper-raised px-2.5 py-2 text-xs shadow-float print:hidden">
      <p className="font-semibold">{points[index]?.name}</p>
      {series.map((each) => (
        <p key={each.key} className="flex items-center gap-2">
          <Swatch series={each} />
          {each.name}
          <span className="ml-auto pl-3 font-medium">{format(each.values[index] ?? 0)}</span>
        </p>
      ))}
    </div>
  );
}

const drawn = (series: Series) => {
  const ink = inkOf(series);
  const look =
    series.look === "beside"
      ? { fill: "transparent", stroke: ink, strokeWidth: 1.5 }
      : { fill: ink, fillOpacity: opacityOf(series), stackId: "pile" };
  return (
    <Bar
      key={series.key}
      {...look}
      dataKey={({ at }: Row) => series.values[at] ?? null}
      name={series.name}
      isAnimationActive={false}
      maxBarSize={18}
    />
  );
};

/** How counts move over the points of a period; nothing moves by itself. */
export function TrendChart({ points, series, label, format, onPick }: Props) {
  const rows: Row[] = points.map(({ key }, at) => ({ key, at }));
  const tickOf = (key: string) => points.find((point) => point.key === key)?.tick ?? "";
  return (
    <div
      role="img"
      aria-label={label}
      className={onPick ? "[&_*]:outline-none [&_.recharts-surface]:cursor-pointer" : ""}
    >
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <BarChart
          data={rows}
          margin={MARGIN}
          accessibilityLayer={false}
          barCategoryGap="14%"
          barGap={2}
          // A tap comes with its only move: it must know by then where it is.
          throttledEvents={[]}
          onClick={({ activeLabel }) => activeLabel !== undefined && onPick?.(String(activeLabel))}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="key"
            tickFormatter={tickOf}
            tick={TICK}
            tickLine={false}
            axisLine={{ stroke: "var(--line-strong)" }}
            interval="preserveStartEnd"
          />
          <YAxis allowDecimals={false} tick={TICK} tickLine={false} axisLine={false} width="auto" />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: "var(--hover)", fillOpacity: 0.6 }}
            content={({ active, label: at }) =>
              active && at !== undefined ? (
                <Told points={points} series={series} format={format} at={String(at)} />
              ) : null
            }
          />
          {series.map(drawn)}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
