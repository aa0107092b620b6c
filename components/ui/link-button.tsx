import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { classes } from "./classes";

type Props = ComponentProps<typeof Link> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
};

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ variant, size, icon, className, children, ...rest }: Props) {
  return (
    <Link prefetch={false} {...rest} className={classes(buttonStyle(variant, size), className)}>
      {icon}
      {children}
    </Link>
  );
}
