import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { classes } from "./classes";

type Props = Omit<ComponentProps<typeof Button>, "icon" | "children" | "aria-label"> & {
  /** Read aloud and shown on hover: an icon alone names nothing. */
  label: string;
  icon: ReactNode;
};

export function IconButton({
  label,
  icon,
  variant = "quiet",
  size = "md",
  className,
  ...rest
}: Props) {
  const square = size === "sm" ? "w-7 pointer-coarse:w-10" : "w-8 pointer-coarse:w-11";
  return (
    <Button
      {...rest}
      variant={variant}
      size={size}
      icon={icon}
      aria-label={label}
      title={label}
      className={classes("!px-0", square, className)}
    />
  );
}
