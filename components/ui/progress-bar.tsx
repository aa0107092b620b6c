type Props = {
  label: string;
  /** From 0 to 1; absent while nobody knows. */
  value?: number | undefined;
};

export function ProgressBar({ label, value }: Props) {
  const percent =
    value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-0.5 w-full overflow-hidden rounded-full bg-line forced-colors:border"
    >
      <div
        className={`h-full rounded-full bg-accent transition-[width] ${percent === undefined ? "w-1/3 animate-breathe" : ""}`}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
