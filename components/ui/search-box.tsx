"use client";

import { Search, X } from "lucide-react";
import type { Ref } from "react";
import { classes } from "./classes";
import { CONTROL, CONTROL_HEIGHT } from "./control-style";
import { IconButton } from "./icon-button";
import { Kbd } from "./kbd";

type Props = {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  /** The key that leads here, shown while the box is empty; listening for it is the screen's. */
  shortcut?: string;
  maxLength?: number;
  /** A list below that the box chooses from, while there is one: its id and the id of what Enter takes. */
  list?: { id: string; active: string | undefined } | null;
  className?: string;
  ref?: Ref<HTMLInputElement>;
};

export function SearchBox(props: Props) {
  const { label, clearLabel, value, onChange, shortcut, maxLength = 64, className, ref } = props;
  const { list } = props;
  return (
    <search className={classes("relative inline-flex min-w-0", className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-faint"
      />
      <input
        ref={ref}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        {...(list !== undefined && {
          role: "combobox",
          "aria-autocomplete": "list",
          "aria-expanded": list !== null,
        })}
        {...(list && { "aria-controls": list.id, "aria-activedescendant": list.active })}
        aria-label={label}
        placeholder={label}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={classes(
          CONTROL,
          CONTROL_HEIGHT,
          "!border-line !pr-8 !pl-8 shadow-rest hover:!border-line-strong",
        )}
      />
      <span className="absolute inset-y-0 right-1 flex items-center">
        {value ? (
          <IconButton
            size="sm"
            label={clearLabel}
            icon={<X aria-hidden="true" className="size-3.5" />}
            onClick={() => onChange("")}
            className="!size-6"
          />
        ) : (
          shortcut && <Kbd>{shortcut}</Kbd>
        )}
      </span>
    </search>
  );
}
