import type { ComponentProps } from "react";
import { classes } from "./classes";
import { CONTROL, CONTROL_HEIGHT } from "./control-style";

/** One line of text, a date or a time. */
export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...rest} type={type} className={classes(CONTROL, CONTROL_HEIGHT, className)} />;
}
