import { VisuallyHidden } from "./visually-hidden";

type Props = {
  /** Nothing is shown for zero. */
  count: number;
  /** The whole sentence for those who hear it. */
  label: string;
};

export function CountBadge({ count, label }: Props) {
  if (count === 0) return null;
  return (
    <span
      title={label}
      className="inline-flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-2xs font-semibold text-accent-ink forced-colors:border forced-colors:bg-[Canvas] forced-colors:text-[CanvasText]"
    >
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
