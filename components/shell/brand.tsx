/** Two punches made, one missing, and the tick that settles it. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7 shrink-0 md:size-6">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g className="fill-accent-ink stroke-accent-ink">
        <circle cx="9" cy="9.5" r="1.9" strokeWidth="1" />
        <circle cx="9" cy="16" r="1.9" strokeWidth="1" />
        <circle cx="9" cy="22.5" r="1.9" strokeWidth="1.3" fill="none" />
        <path
          d="m15 16.5 3.6 3.6 6.4-8"
          fill="none"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  );
}
