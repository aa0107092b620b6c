import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { classes } from "./classes";
import { Spinner } from "./spinner";

type Props = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Something is under way: the button keeps its focus and ignores clicks. */
  busy?: boolean;
  icon?: ReactNode;
};

const ignore = (event: MouseEvent) => event.preventDefault();

export function Button({
  variant,
  size,
  busy = false,
  icon,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(buttonStyle(variant, size), className)}
      {...(busy ? { "aria-busy": true, "aria-disabled": true, onClick: ignore } : { onClick })}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}
