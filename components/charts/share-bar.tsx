import { inkOf, opacityOf, type Series } from "./series";

export type SharePart = Pick<Series, "key" | "tone" | "look"> & { count: number };

type Props = {
  parts: readonly SharePart[];
  /** What the parts are of. */
  whole: number;
  /** The largest share of all bars beside it, which fills the place. */
  largest: number;
};

/** How large the parts are of their whole, beside others like it; its numbers stand in text next to it. */
export function ShareBar({ parts, whole, largest }: Props) {
  const widthOf = (count: number) =>
    whole === 0 || largest === 0 ? 0 : (count / whole / largest) * 100;
  return (
    <span
      aria-hidden="true"
      className="flex h-2 w-full min-w-16 gap-px overflow-clip rounded-full bg-hover forced-colors:border"
    >
      {parts.map((part) =>
        part.count === 0 ? null : (
          <span
            key={part.key}
            className="h-full forced-color-adjust-none"
            style={{
              width: `${widthOf(part.count)}%`,
              background: inkOf(part),
              opacity: opacityOf(part),
            }}
          />
        ),
      )}
    </span>
  );
}
