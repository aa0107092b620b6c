"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { UserText } from "@/components/ui/user-text";
import type { Entry, inSections } from "./entries";

type Props = {
  id: string;
  groups: ReturnType<typeof inSections>;
  chosen: Entry | undefined;
  onChoose: (entry: Entry) => void;
};

const OPTION =
  "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 aria-selected:bg-hover pointer-coarse:min-h-11 forced-colors:aria-selected:outline-2";

type OptionProps = { id: string; entry: Entry; chosen: boolean; onChoose: (entry: Entry) => void };

function Option({ id, entry, chosen, onChoose }: OptionProps) {
  const { icon: Icon, label, detail } = entry;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onClick={() => onChoose(entry)}
      className={OPTION}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0 shrink-0 max-w-full">
        <UserText cut text={label} />
      </span>
      {detail ? (
        <span className="ml-auto min-w-0 text-xs text-ink-faint">
          <UserText cut text={detail} />
        </span>
      ) : null}
    </div>
  );
}

/** What the palette offers now; the field that controls it has the focus. */
export function PaletteList({ id, groups, chosen, onChoose }: Props) {
  const t = useTranslations("shell.palette");
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t("title")}
      className="min-h-0 overflow-y-auto p-1.5 empty:hidden"
    >
      {groups.map(({ section, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div key={section} role="group" aria-labelledby={`${id}/${section}`}>
          <p id={`${id}/${section}`} className="px-2.5 pt-2 pb-1 text-2xs text-ink-faint">
            {t(`sections.${section}`)}
          </p>
          {entries.map((entry) => (
            <Option
              key={entry.id}
              id={`${id}/${entry.id}`}
              entry={entry}
              chosen={entry === chosen}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
