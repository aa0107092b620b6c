import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { TONES } from "./tone";

type Props = {
  tone?: "blue" | "amber" | "violet" | "grey" | "red";
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
};

/** What the screen cannot show or does not know yet; said aloud when it appears. */
export function Banner({ tone = "amber", title, children, action }: Props) {
  const Icon = tone === "amber" || tone === "red" ? CircleAlert : Info;
  return (
    <div
      role="status"
      className={classes(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md px-3 py-2 text-sm forced-colors:border",
        TONES[tone].soft,
      )}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-48 flex-1">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-xs text-ink-soft">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
