"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import { UserText } from "@/components/ui/user-text";

const LONG = 60;

/** Words a person wrote, in any script: two lines, and all of them on request. */
export function ReasonText({ text }: { text: string }) {
  const a11y = useTranslations("a11y");
  const [open, setOpen] = useState(false);
  const long = text.length > LONG || text.includes("\n");
  return (
    <span className="block max-w-prose min-w-0 [overflow-wrap:anywhere]">
      <UserText text={text} className={classes(long && !open && "line-clamp-2")} />
      {long ? (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="rounded-sm text-xs text-accent hover:underline pointer-coarse:min-h-11"
        >
          {a11y(open ? "collapse" : "expand")}
        </button>
      ) : null}
    </span>
  );
}
