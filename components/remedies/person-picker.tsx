"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "@/components/ui/avatar";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { UserText } from "@/components/ui/user-text";
import { toAppError } from "@/lib/errors";
import { queries } from "@/lib/queries";

type Props = {
  viewerId: string;
  onPick: (employeeId: string) => void;
};

const SHOWN = 8;
const LONGEST_QUERY = 64;

type Found = { employeeId: string; name: string; department: string };

function Choice({ person, note, onPick }: { person: Found; note: string } & Pick<Props, "onPick">) {
  return (
    <li>
      <button
        type="button"
        onClick={() => onPick(person.employeeId)}
        className="flex w-full items-center gap-2.5 rounded-md px-2 py-1.5 text-left hover:bg-hover pointer-coarse:min-h-11"
      >
        <Avatar name={person.name} />
        <UserText text={person.name} className="font-medium" />
        <span className="min-w-0 truncate text-xs text-ink-faint">
          {note}
          {note && person.department ? " · " : ""}
          <UserText text={person.department} />
        </span>
      </button>
    </li>
  );
}

/** Finds one of the people in scope by name; whoever asked for it types at once. */
export function PersonPicker({ viewerId, onPick }: Props) {
  const t = useTranslations("remedyForm");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const [typed, setTyped] = useState("");
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const q = useDeferredValue(typed.trim());
  const { data, error, isFetching } = useQuery({
    ...queries.employees({ ...(q && { q }), limit: SHOWN }),
    placeholderData: keepPreviousData,
  });
  const statusOf = () => {
    if (error) return errors(`${toAppError(error).code}.title`);
    if (!data) return common("loading");
    if (data.people.length === 0) return t("personEmpty");
    return common("pager.people", { from: 1, to: data.people.length, total: data.total });
  };
  return (
    <div className="grid gap-2">
      <Field label={t("person")} hint={t("personHint")}>
        {(wiring) => (
          <TextInput
            {...wiring}
            ref={box}
            autoComplete="off"
            inputMode="search"
            maxLength={LONGEST_QUERY}
            aria-controls={list}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <ul id={list} aria-busy={isFetching} className="grid">
        {data?.people.map((person) => (
          <Choice
            key={person.employeeId}
            person={person}
            note={person.employeeId === viewerId ? t("personSelf") : ""}
            onPick={onPick}
          />
        ))}
      </ul>
      <p role="status" className="text-xs text-ink-faint">
        {statusOf()}
      </p>
    </div>
  );
}
