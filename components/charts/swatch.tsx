import { inkOf, opacityOf, type Series } from "./series";

/** How a series is drawn, beside its name. */
export function Swatch({ series }: { series: Pick<Series, "tone" | "look"> }) {
  const ink = inkOf(series);
  const look =
    series.look === "beside"
      ? { border: `1.5px solid ${ink}` }
      : { background: ink, opacity: opacityOf(series) };
  return (
    <span
      aria-hidden="true"
      className="size-2.5 rounded-[3px] [print-color-adjust:exact]"
      style={look}
    />
  );
}
