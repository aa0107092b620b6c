import { classes } from "./classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";

const VARIANTS = {
  primary: "bg-accent text-accent-ink hover:bg-accent-strong forced-color-adjust-none",
  secondary: "border border-line bg-paper-raised text-ink shadow-rest hover:border-line-strong",
  quiet: "text-ink-soft hover:bg-hover hover:text-ink",
  danger: "bg-tone-red text-paper-raised hover:opacity-90 forced-color-adjust-none",
} as const satisfies Record<ButtonVariant, string>;

const SIZES = {
  sm: "h-7 px-2 text-xs pointer-coarse:h-10 pointer-coarse:px-3",
  md: "h-8 px-3 text-sm pointer-coarse:h-11 pointer-coarse:px-4",
} as const satisfies Record<ButtonSize, string>;

const BASE =
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors disabled:opacity-55 aria-disabled:opacity-55 forced-colors:border";

/** The look of whatever acts as a button. */
export const buttonStyle = (variant: ButtonVariant = "secondary", size: ButtonSize = "md") =>
  classes(BASE, VARIANTS[variant], SIZES[size]);
