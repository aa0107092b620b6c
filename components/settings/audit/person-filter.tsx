"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { Chip } from "@/components/ui/chip";
import { onOneLine } from "@/components/ui/readable";
import { SearchBox } from "@/components/ui/search-box";
import { UserText } from "@/components/ui/user-text";
import { toAppError } from "@/lib/errors";
import { queries } from "@/lib/queries";

type Props = {
  who: "actor" | "employee";
  /** Whom the log is narrowed to. */
  chosen: string | null;
  /** Their name, where a line of the log has told it. */
  name: string | null;
  onChoose: (employeeId: string | null) => void;
};

const SHOWN = 8;

function Found({ q, onChoose }: { q: string; onChoose: (employeeId: string) => void }) {
  const t = useTranslations("audit.filter");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const { data, error } = useQuery({
    ...queries.employees({ q, limit: SHOWN }),
    placeholderData: keepPreviousData,
  });
  const told = () => {
    if (error) return errors(`${toAppError(error).code}.title`);
    if (!data) return common("loading");
    return data.total === 0 ? t("nobody") : t("found", { count: data.total });
  };
  return (
    <div className="absolute top-full left-0 z-20 mt-1 w-72 max-w-[calc(100vw-2rem)] rounded-md border border-line bg-paper-raised p-1 shadow-float">
      <ul>
        {data?.people.map(({ employeeId, name, department }) => (
          <li key={employeeId}>
            <button
              type="button"
              onClick={() => onChoose(employeeId)}
              className="flex w-full min-w-0 items-baseline gap-2 rounded-sm px-2 py-1.5 text-left text-sm hover:bg-hover pointer-coarse:min-h-11 pointer-coarse:items-center"
            >
              <UserText text={name} cut className="max-w-40 shrink-0" />
              <UserText text={department} cut className="text-xs text-ink-faint" />
            </button>
          </li>
        ))}
      </ul>
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
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const shown = useName(chosen, name);
  const choose = (employeeId: string) => {
    setTyped("");
    onChoose(employeeId);
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setTyped("");
  };
  const close = ({ key }: KeyboardEvent) => {
    if (key === "Escape") setTyped("");
  };
  if (chosen !== null)
    return (
      <Chip pressed onClick={() => onChoose(null)} title={common("clear")}>
        <span className="max-w-56 truncate">{t(`${who}Is`, { name: shown })}</span>
        <X aria-hidden="true" className="size-3" />
      </Chip>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus left, or Escape
    <div className="relative w-40 max-md:w-full" onBlur={leave} onKeyDown={close}>
      <SearchBox
        label={t(who)}
        clearLabel={common("clear")}
        value={typed}
        onChange={setTyped}
        className="w-full"
      />
      {q && typed ? <Found q={q} onChoose={choose} /> : null}
    </div>
  );
}
