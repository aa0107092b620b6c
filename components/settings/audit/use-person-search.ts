import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useState } from "react";
import { queries } from "@/lib/queries";

const SHOWN = 8;

/**
 * People by what is typed. `pick` takes the one at `active`; while the people found are not yet those
 * of what is typed, it waits for them, so that Enter never takes somebody of an earlier search.
 */
export const usePersonSearch = (onFound: (employeeId: string) => void) => {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const q = useDeferredValue(typed.trim());
  const { data, error, isPlaceholderData } = useQuery({
    ...queries.employees({ q, limit: SHOWN }),
    placeholderData: keepPreviousData,
    enabled: q !== "",
  });
  const people = q === "" ? undefined : data?.people;
  const current = people !== undefined && !isPlaceholderData && q === typed.trim();

  const type = (text: string) => {
    setTyped(text);
    setActive(0);
    setWaiting(false);
  };
  const choose = (employeeId: string) => {
    type("");
    onFound(employeeId);
  };
  const person = current ? people[active] : undefined;
  useEffect(() => {
    if (!waiting || !current) return;
    setWaiting(false);
    if (!person) return;
    setTyped("");
    onFound(person.employeeId);
  }, [waiting, current, person, onFound]);
  return {
    typed,
    type,
    choose,
    people,
    active,
    error,
    total: data?.total ?? 0,
    open: q !== "" && typed !== "",
    close: () => type(""),
    move: (by: 1 | -1) => {
      const last = Math.max(0, (people?.length ?? 0) - 1);
      setActive((at) => Math.min(last, Math.max(0, at + by)));
    },
    pick: () => {
      if (typed.trim() !== "") setWaiting(true);
    },
  };
};
export type PersonSearch = ReturnType<typeof usePersonSearch>;
