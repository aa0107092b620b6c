"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, useId } from "react";
import { useTranslations } from "use-intl";
import { Chip } from "@/components/ui/chip";
import { onOneLine } from "@/components/ui/readable";
import { SearchBox } from "@/components/ui/search-box";
import { UserText } from "@/components/ui/user-text";
import { toAppError } from "@/lib/errors";
import { queries } from "@/lib/queries";
import { type PersonSearch, usePersonSearch } from "./use-person-search";

type Props = {
  who: "actor" | "employee";
  /** Whom the log is narrowed to. */
  chosen: string | null;
  /** Their name, where a line of the log has told it. */
  name: string | null;
  onChoose: (employeeId: string | null) => void;
};

const SHOWN = 8;

type FoundProps = { search: PersonSearch; listId: string };

const optionId = (listId: string, at: number) => `${listId}-${at}`;

function Found({ search, listId }: FoundProps) {
  const t = useTranslations("audit.filter");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const { people, error, total, active } = search;
  const told = () => {
    if (error) return errors(`${toAppError(error).code}.title`);
    if (!people) return common("loading");
    return total === 0 ? t("nobody") : t("found", { count: total });
  };
  return (
    <div className="absolute top-full left-0 z-20 mt-1 w-72 max-w-[calc(100vw-2rem)] rounded-md border border-line bg-paper-raised p-1 shadow-float">
      <div id={listId} role="listbox" aria-label={t("people")}>
        {people?.map(({ employeeId, name, department }, at) => (
          <button
            key={employeeId}
            id={optionId(listId, at)}
            type="button"
            role="option"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            aria-selected={at === active}
            onClick={() => search.choose(employeeId)}
            className="flex w-full min-w-0 items-baseline gap-2 rounded-sm px-2 py-1.5 text-left text-sm hover:bg-hover aria-selected:bg-hover pointer-coarse:min-h-11 pointer-coarse:items-center forced-colors:aria-selected:outline-2"
          >
            <UserText text={name} cut className="max-w-40 shrink-0" />
            <UserText text={department} cut className="text-xs text-ink-faint" />
          </button>
        ))}
      </div>
      <p role="status" className="px-2 py-1 text-xs text-ink-faint">
        {told()}
      </p>
    </div>
  );
}

/** The name of somebody chosen whom no line on screen names: from the directory, else their id. */
const useName = (chosen: string | null, name: string | null): string => {
  const { data } = useQuery({
    ...queries.employees({ q: chosen ?? "", limit: SHOWN }),
    enabled: chosen !== null && name === null,
  });
  const found = data?.people.find(({ employeeId }) => employeeId === chosen);
  return onOneLine(name ?? found?.name ?? chosen ?? "");
};

/** Narrows the log to one person, found by name. */
export function PersonFilter({ who, chosen, name, onChoose }: Props) {
  const t = useTranslations("audit.filter");
  const common = useTranslations("common");
  const shown = useName(chosen, name);
  const listId = useId();
  const search = usePersonSearch(onChoose);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) search.close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keys = new Map([
      ["Escape", search.close],
      ["Enter", search.pick],
      ["ArrowDown", () => search.move(1)],
      ["ArrowUp", () => search.move(-1)],
    ]);
    // Enter that ends the writing of a Chinese word chooses nobody, and on a button it presses that.
    const typing = event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing;
    const act = typing && search.open ? keys.get(event.key) : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  if (chosen !== null)
    return (
      <Chip pressed onClick={() => onChoose(null)} title={common("clear")}>
        <span className="max-w-56 truncate">{t(`${who}Is`, { name: shown })}</span>
        <X aria-hidden="true" className="size-3" />
      </Chip>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus left, and the list's keys
    <div className="relative w-40 max-md:w-full" onBlur={leave} onKeyDown={onKeyDown}>
      <SearchBox
        label={t(who)}
        clearLabel={common("clear")}
        value={search.typed}
        onChange={search.type}
        className="w-full"
        list={
          search.open
            ? { id: listId, active: search.people && optionId(listId, search.active) }
            : null
        }
      />
      {search.open ? <Found search={search} listId={listId} /> : null}
    </div>
  );
}
