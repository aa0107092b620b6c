"use client";

import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Modal } from "@/components/ui/modal";
import { Spinner } from "@/components/ui/spinner";
import type { Role } from "@/lib/attendance/person";
import { type Entry, inSections, matching, placeAfter } from "./entries";
import { PaletteList } from "./palette-list";
import { useActions } from "./use-actions";
import { usePeople } from "./use-people";

type Props = { role: Role; onClose: () => void; onKeys: () => void };

const FIELD =
  "h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink-faint";

/** Jumps to a person, a page or an action by a few letters of its name. */
export function Palette({ role, onClose, onKeys }: Props) {
  const t = useTranslations("shell.palette");
  const a11y = useTranslations("a11y");
  const id = useId();
  const way = useRef<HTMLFormElement>(null);
  const [typed, type] = useState("");
  const [at, go] = useState(0);
  const { people, more, searching, failed } = usePeople(role, typed);
  const actions = useActions(role, { onKeys, onSignOut: () => way.current?.requestSubmit() });
  const groups = inSections([...people, ...matching(actions, typed)]);
  const entries = groups.flatMap((group) => group.entries);
  const chosen = entries[Math.min(at, entries.length - 1)];
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    if (entry.id !== "out") onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const place = placeAfter(event.key, chosen ? entries.indexOf(chosen) : 0, entries.length);
    if (place !== null) go(place);
    else if (event.key === "Enter") run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Modal bare title={t("title")} closeLabel={a11y("closePanel")} onClose={onClose}>
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        {searching ? <Spinner /> : <Search aria-hidden="true" className="size-4 text-ink-faint" />}
        <input
          role="combobox"
          aria-label={t("title")}
          aria-expanded={entries.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          {...(chosen && { "aria-activedescendant": `${id}/${chosen.id}` })}
          placeholder={t(role === "employee" ? "hintAlone" : "hint")}
          autoComplete="off"
          enterKeyHint="go"
          maxLength={64}
          value={typed}
          onChange={(event) => {
            type(event.target.value);
            go(0);
          }}
          onKeyDown={onKeyDown}
          className={FIELD}
        />
      </div>
      <PaletteList id={id} groups={groups} chosen={chosen} onChoose={run} />
      <output className="block px-4 py-2 text-xs text-ink-faint">
        {searching
          ? t("searching")
          : failed
            ? t("failed")
            : more > 0
              ? t("more", { count: more })
              : t("found", { count: entries.length })}
      </output>
      <form ref={way} method="post" action="/api/auth/logout" hidden />
    </Modal>
  );
}
