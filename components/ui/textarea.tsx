import type { ComponentProps } from "react";
import { classes } from "./classes";
import { CONTROL } from "./control-style";

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={classes(
        CONTROL,
        "field-sizing-content max-h-60 min-h-20 resize-y py-2",
        className,
      )}
    />
  );
}
