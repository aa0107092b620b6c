/** The look of everything that takes typing or a choice. */
export const CONTROL =
  "w-full rounded-md border border-line-strong bg-paper-raised px-2.5 text-sm text-ink transition-colors placeholder:text-ink-faint hover:border-ink-faint focus-visible:border-focus focus-visible:outline-offset-0 disabled:bg-paper-sunken disabled:text-ink-faint aria-invalid:border-tone-red pointer-coarse:text-lg";

export const CONTROL_HEIGHT = "h-8 pointer-coarse:h-11";
